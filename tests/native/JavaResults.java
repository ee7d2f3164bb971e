import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Says what Java computes, for record_java.py: one line of JSON an argument, each "function kind seed count a b [c d]". */
public class JavaResults {
    static long state;

    static long bits() { // splitmix64, as in test_mathfn.py and test_floattext.py
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** kind "uniform": between a and b; "binary": any significand, exponents from a to b - 1; "whole": integers from a to b - 1. */
    static double sample(String kind, double a, double b) {
        long r = bits();
        switch (kind) {
            case "uniform": return a + (b - a) * ((r >>> 11) * 0x1p-53);
            case "binary": return Double.longBitsToDouble(
                (r & 0x000fffffffffffffL) | (1023L + (long) a + (r >>> 52) % (long) (b - a)) << 52);
            case "whole": return a + (double) Long.remainderUnsigned(r >>> 11, (long) (b - a));
            default: throw new IllegalArgumentException(kind);
        }
    }

    static double apply(String function, double x, double y) {
        switch (function) {
            case "exp": return Math.exp(x);
            case "log": return Math.log(x);
            case "pow": return Math.pow(x, y);
            case "sin": return Math.sin(x);
            case "cos": return Math.cos(x);
            case "tan": return Math.tan(x);
            case "sinh": return Math.sinh(x);
            case "cosh": return Math.cosh(x);
            case "tanh": return Math.tanh(x);
            default: throw new IllegalArgumentException(function);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int keep = Integer.getInteger("keep", 400); // results given in full
        for (String argument : arguments) {
            String[] word = argument.split(" ");
            int count = Integer.parseInt(word[3]);
            double a = Double.parseDouble(word[4]), b = Double.parseDouble(word[5]);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            StringBuilder values = new StringBuilder();
            state = Long.parseLong(word[2]);
            if (word[0].equals("float")) {
                for (int i = 0; i < count; i++) {
                    int pattern = word[1].equals("run") ? (int) (long) a + i : (int) (bits() >>> 32);
                    float x = Float.intBitsToFloat(pattern);
                    if (Math.abs(x) <= b) // leaves out NaN too
                        digest.update((Float.toString(x) + "\t\n").getBytes(StandardCharsets.US_ASCII));
                }
            } else {
                ByteBuffer eight = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
                for (int i = 0; i < count; i++) {
                    double x = sample(word[1], a, b);
                    double y = word.length > 8 ? sample(word[6], Double.parseDouble(word[7]), Double.parseDouble(word[8])) : 0.0;
                    double result = apply(word[0], x, y);
                    digest.update(eight.putDouble(0, result).array());
                    if (i < keep)
                        values.append(i == 0 ? "" : " ").append(Long.toHexString(Double.doubleToRawLongBits(result)));
                }
            }
            StringBuilder hex = new StringBuilder();
            for (byte octet : digest.digest())
                hex.append(String.format("%02x", octet));
            System.out.println("{\"sample\": \"" + argument + "\", \"sha256\": \"" + hex + "\", \"first\": \"" + values + "\"}");
        }
    }
}
