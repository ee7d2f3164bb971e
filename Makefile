# make test         everything CI checks: lint, types, tests on the installed package
# make test-all     the same with NEURON, NEST and PyNN installed too
# make native       the C extension in place, beside nmlbridge/native/, for work on the sources
# make lint         ruff and mypy only
# make demo         a short tour, into demo-out/; installs only what it needs
# make bench        speed, side by side with plain C and jNeuroML, and with Brian2's C++ if BRIAN2= names a Python that has it
# make bench-map    firing patterns over two parameters, here and on Dask workers of which one is killed
# make bench-instructions   counts instructions with valgrind, and fails if they grew
# make differential N=100 SEED=7   random models through this package and through jNeuroML
#
# PYTHON= chooses the interpreter that .venv is made from, NATIVE_PYTHON= the one that `make native` builds for.
# EXTRAS= chooses what of pyproject.toml's extras the tests find; tests of anything else skip, and say so.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NATIVE_PYTHON ?= $(BIN)/python
EXTRAS ?= test,dev,jneuroml,pylems,neuroml,netcdf,spikes,dask,notebook,brian2
# NEURON, NEST and PyNN are run, too, by `make test-all`: their tests compile mechanisms and take minutes.
ALL_EXTRAS := test,dev,jneuroml,pylems,neuroml,netcdf,spikes,dask,notebook,brian2,neuron,nest,pynn
PYTEST_ARGS ?=
N ?= 20
SEED ?= 1

SOURCES := $(shell find nmlbridge -type f ! -path '*/__pycache__/*' ! -name '*.so') meson.build meson.options
PIP := PATH="$(abspath $(BIN)):$$PATH" $(BIN)/python -m pip --disable-pip-version-check install --quiet
# Built with the tools in .venv, in one folder: what has not changed is not compiled again.
FROM_HERE := --no-build-isolation --config-settings=build-dir=$(VENV)/build

.PHONY: test test-all lint demo bench bench-map bench-instructions differential native clean

test: $(VENV)/.package
	$(MAKE) --no-print-directory lint
	$(BIN)/pytest $(PYTEST_ARGS)

test-all:
	$(MAKE) --no-print-directory test EXTRAS=$(ALL_EXTRAS)

lint: $(VENV)/.deps
	$(BIN)/ruff check .
	$(BIN)/mypy

demo: $(VENV)/.demo
	$(BIN)/python -P -m nmlbridge demo --out demo-out

bench: $(VENV)/.package
	$(BIN)/python benchmarks $(if $(BRIAN2),--brian2 $(BRIAN2))

bench-map: $(VENV)/.package
	$(BIN)/python benchmarks/firing_map.py

bench-instructions: $(VENV)/.package
	$(BIN)/python benchmarks/instructions.py

differential: $(VENV)/.package
	$(BIN)/python validation/differential --n $(N) --seed $(SEED)

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "nmlbridge needs Python 3.11 or newer; say which with make PYTHON=...")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.tools: | $(BIN)/python
	$(PIP) 'meson-python>=0.17' 'meson>=1.4' ninja
	touch $@

# Libraries follow pyproject.toml; the package itself follows the sources and needs no network.
$(VENV)/.deps: pyproject.toml | $(VENV)/.tools
	$(PIP) $(FROM_HERE) '.[$(EXTRAS)]'
	touch $@

$(VENV)/.package: $(SOURCES) $(VENV)/.deps
	$(PIP) $(FROM_HERE) --no-deps --force-reinstall .
	touch $@

$(VENV)/.demo: $(SOURCES) pyproject.toml | $(VENV)/.tools
	$(PIP) $(FROM_HERE) '.[jneuroml]'
	touch $@

ifeq ($(NATIVE_PYTHON),$(BIN)/python)
native: $(VENV)/.tools
endif
native:
	test -f build/build.ninja || PATH="$(dir $(abspath $(NATIVE_PYTHON))):$$PATH" $(NATIVE_PYTHON) -m mesonbuild.mesonmain setup build
	PATH="$(dir $(abspath $(NATIVE_PYTHON))):$$PATH" $(NATIVE_PYTHON) -m mesonbuild.mesonmain compile -C build
	ln -sf ../../build/nmlbridge/native/_core.abi3.so nmlbridge/native/_core.abi3.so

clean:
	rm -rf build dist $(VENV) nmlbridge/native/_core.abi3.so
