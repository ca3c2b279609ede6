package io.mailwright.service.upload.source;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.EncodingDoubt;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FilePreview;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells where nothing but habit decided in what encoding a file is read. */
public final class EncodingRival {
    private static final int SAMPLES = 3;
    private static final int LONGEST = 60;
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|\r|\n");

    private EncodingRival() {}

    /**
     * The other encoding, if there is one that fits as well and in which the file says something
     * else.
     *
     * @throws Failure.FileUnusable if the file can no longer be read
     */
    public static Optional<EncodingDoubt> of(FilePreview preview) {
        if (!(preview.format() instanceof FileFormat.Text text) || preview.byteOrderMark()) {
            return Optional.empty();
        }
        var bytes = TextFile.telling(Content.of(preview.file()));
        return EncodingGuess.rival(bytes, text.charset())
                .map(rival ->
                        new EncodingDoubt(
                                text.charset(),
                                rival,
                                samples(bytes, text, rival).stream().toList()));
    }

    private static Set<EncodingDoubt.Sample> samples(
            byte[] bytes, FileFormat.Text text, Charset rival) {
        var found = LINE_ENDS.split(new String(bytes, text.charset()), -1);
        var other = LINE_ENDS.split(new String(bytes, rival), -1);
        var samples = new LinkedHashSet<EncodingDoubt.Sample>();
        for (int i = 0; i < Math.min(found.length, other.length); i++) {
            if (!found[i].equals(other[i])) {
                addCells(found[i], other[i], text.delimiter(), samples);
            }
        }
        return samples;
    }

    private static void addCells(
            String found, String other, char delimiter, Set<EncodingDoubt.Sample> samples) {
        var at = Pattern.compile(Pattern.quote(String.valueOf(delimiter)));
        var one = at.split(found, -1);
        var two = at.split(other, -1);
        for (int i = 0; i < Math.min(one.length, two.length) && samples.size() < SAMPLES; i++) {
            if (!one[i].equals(two[i])) {
                samples.add(new EncodingDoubt.Sample(shown(one[i]), shown(two[i])));
            }
        }
    }

    private static String shown(String cell) {
        var bare = cell.replace("\"", "").strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) + "…" : bare;
    }
}
