package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.EncodingDoubt;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.ui.text.Texts;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import java.util.stream.Collectors;

/** Words for how a file could be read otherwise. */
final class FormatWords {
    private final Texts texts;

    FormatWords(Texts texts) {
        this.texts = texts;
    }

    /** What a button says by which a file is read that else cannot be; empty if there is none. */
    String remedy(@Nullable Quoting quotes) {
        return switch (quotes) {
            case null -> "";
            case IN_LINE -> texts.get("file.inline");
            case DOUBLED, BACKSLASH, SINGLE, LENIENT, NONE -> texts.get("file.lenient");
        };
    }

    /** That two encodings fit, with what is read in either. */
    String doubt(EncodingDoubt doubt) {
        return texts.get(
                "file.doubt",
                doubt.found().displayName(),
                samples(doubt, EncodingDoubt.Sample::asFound),
                doubt.rival().displayName(),
                samples(doubt, EncodingDoubt.Sample::asRival));
    }

    private static String samples(
            EncodingDoubt doubt, Function<EncodingDoubt.Sample, String> reading) {
        return doubt.samples().stream().map(reading).collect(Collectors.joining(" · "));
    }
}
