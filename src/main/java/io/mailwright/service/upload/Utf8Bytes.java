package io.mailwright.service.upload;

/** Says of each byte in turn whether the bytes so far can be UTF-8 (RFC 3629). */
final class Utf8Bytes {
    private int expected;
    private int low = 0x80;
    private int high = 0xBF;

    boolean accepts(int b) {
        if (expected == 0) {
            return begins(b);
        }
        boolean fits = b >= low && b <= high;
        expected--;
        low = 0x80;
        high = 0xBF;
        return fits;
    }

    /**
     * The second byte's bounds shut out overlong forms, surrogates and what lies beyond U+10FFFF.
     */
    private boolean begins(int b) {
        if (b < 0x80) {
            return true;
        }
        expected = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        return b >= 0xC2 && b <= 0xF4;
    }
}
