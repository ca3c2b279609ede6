package io.mailwright.service.upload.source;

import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses the encoding of text without a byte-order mark. Pure: the same bytes give the same guess.
 */
final class EncodingGuess {
    /**
     * The usual ones with what speaks for each beforehand, which decides where all else is even.
     */
    private static final Map<String, Double> USUAL = new LinkedHashMap<>();

    static {
        USUAL.put("windows-1252", 0.2);
        USUAL.put("windows-1251", 0.1);
        USUAL.put("windows-1250", 0.05);
        USUAL.put("ISO-8859-15", 0.04);
        USUAL.put("ISO-8859-2", 0.03);
        USUAL.put("KOI8-R", 0.0);
        USUAL.put("windows-31j", 0.0);
        USUAL.put("GBK", 0.0);
    }

    /** What the detector is good at where there is enough text: several bytes a character. */
    private static final Map<String, String> WIDE =
            Map.of(
                    "SHIFT_JIS", "windows-31j",
                    "GB18030", "GBK",
                    "BIG5", "Big5",
                    "EUC-JP", "EUC-JP",
                    "EUC-KR", "EUC-KR",
                    "EUC-TW", "x-EUC-TW");

    /** As likely as another, but for what speaks for either beforehand. */
    private static final double EVEN = 0.05;

    /** Less is no text of a language. */
    private static final double LIKELY = 1;

    private static final double SEEN = 0.3;
    private static final double ZEROS_OF_UTF_16 = 0.05;

    private EncodingGuess() {}

    /** The likeliest encoding of the bytes, the last of whose characters may be cut. */
    static Charset of(byte[] bytes) {
        var utf16 = utf16(bytes);
        if (utf16 != null) {
            return utf16;
        }
        if (Encoding.strictly(StandardCharsets.UTF_8, bytes, 0) != null) {
            return StandardCharsets.UTF_8;
        }
        var best = Charset.forName("windows-1252");
        double most = 0;
        for (var candidate : candidates(bytes).entrySet()) {
            var charset = Charset.forName(candidate.getKey());
            var text = Encoding.strictly(charset, bytes, 0);
            double likely = text == null ? 0 : Likelihood.of(text, charset) + candidate.getValue();
            if (likely > most) {
                most = likely;
                best = charset;
            }
        }
        return best;
    }

    /** The likeliest other encoding in which the bytes are another text that is about as likely. */
    static Optional<Charset> rival(byte[] bytes, Charset found) {
        var read = Encoding.strictly(found, bytes, 0);
        if (read == null || Encoding.strictly(StandardCharsets.UTF_8, bytes, 0) != null) {
            return Optional.empty();
        }
        double most = Math.max(LIKELY, Likelihood.of(read, found) - EVEN);
        Charset best = null;
        for (var name : candidates(bytes).keySet()) {
            var charset = Charset.forName(name);
            var text = Encoding.strictly(charset, bytes, 0);
            double likely = text == null || text.equals(read) ? 0 : Likelihood.of(text, charset);
            if (likely >= most && (best == null || likely > most)) {
                most = likely;
                best = charset;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Map<String, Double> candidates(byte[] bytes) {
        var candidates = new LinkedHashMap<>(USUAL);
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        var seen = WIDE.get(String.valueOf(detector.getDetectedCharset()));
        if (seen != null && Charset.isSupported(seen)) {
            candidates.put(seen, SEEN);
        }
        return candidates;
    }

    /**
     * Latin letters, digits, delimiters and line ends have a zero byte there, always on one side.
     */
    private static @Nullable Charset utf16(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        int more = zeros[0] > zeros[1] ? 0 : 1;
        boolean isOneSided = zeros[1 - more] * 20 <= zeros[more];
        if (zeros[more] < 4 || zeros[more] < bytes.length * ZEROS_OF_UTF_16 || !isOneSided) {
            return null;
        }
        var charset = more == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        var text = Encoding.strictly(charset, bytes, 0);
        return text == null || text.indexOf('\0') >= 0 ? null : charset;
    }

    /** Those worth offering, the likeliest first; all can be read here. */
    static List<Charset> offered() {
        var names = new ArrayList<>(List.of("UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1"));
        names.addAll(USUAL.keySet());
        names.addAll(Set.copyOf(WIDE.values()).stream().sorted().toList());
        return names.stream()
                .filter(Charset::isSupported)
                .distinct()
                .map(Charset::forName)
                .toList();
    }
}
