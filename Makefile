# make test         everything CI checks: lint, types, tests on the installed package
# make native       the C extension in place, beside nmlbridge/native/, for work on the sources
# make lint         ruff and mypy only
# make demo         a short tour, into demo-out/
# make bench        speed, side by side
# make differential N=100   random models through this package and through jNeuroML
#
# PYTHON= chooses the interpreter that .venv is made from, NATIVE_PYTHON= the one that `make native` builds for.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NATIVE_PYTHON ?= $(BIN)/python
EXTRAS ?= test,dev,jneuroml
PYTEST_ARGS ?=
N ?= 20

SOURCES := $(shell find nmlbridge -type f ! -path '*/__pycache__/*' ! -name '*.so') meson.build meson.options

.PHONY: test lint demo bench differential native clean

test: $(VENV)/.package
	$(MAKE) --no-print-directory lint
	$(BIN)/pytest $(PYTEST_ARGS)

lint: $(VENV)/.deps
	$(BIN)/ruff check .
	$(BIN)/mypy

demo: $(VENV)/.package
	$(BIN)/python -P -m nmlbridge demo --out demo-out

bench: $(VENV)/.package
	$(BIN)/python benchmarks

differential: $(VENV)/.package
	$(BIN)/python validation/differential --count $(N)

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "nmlbridge needs Python 3.11 or newer; say which with make PYTHON=...")'
	$(PYTHON) -m venv $(VENV)

# Libraries follow pyproject.toml; the package itself follows the sources and needs no network.
$(VENV)/.deps: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check '.[$(EXTRAS)]'
	touch $@

$(VENV)/.package: $(SOURCES) $(VENV)/.deps
	PATH="$(abspath $(BIN)):$$PATH" $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
	  --no-build-isolation --force-reinstall --config-settings=build-dir=$(VENV)/build .
	touch $@

ifeq ($(NATIVE_PYTHON),$(BIN)/python)
native: $(VENV)/.deps
endif
native:
	test -f build/build.ninja || PATH="$(dir $(abspath $(NATIVE_PYTHON))):$$PATH" $(NATIVE_PYTHON) -m mesonbuild.mesonmain setup build
	PATH="$(dir $(abspath $(NATIVE_PYTHON))):$$PATH" $(NATIVE_PYTHON) -m mesonbuild.mesonmain compile -C build
	ln -sf ../../build/nmlbridge/native/_core.abi3.so nmlbridge/native/_core.abi3.so

clean:
	rm -rf build dist $(VENV) nmlbridge/native/_core.abi3.so
