package io.mailwright.domain.upload;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Another encoding that fits a file about as well as the one it is read in.
 *
 * @param found in which it is read
 * @param rival the other one
 * @param samples the first values that are not the same in both, each once, at most three
 */
public record EncodingDoubt(Charset found, Charset rival, List<Sample> samples) {
    public EncodingDoubt {
        samples = List.copyOf(samples);
    }

    /** One value, read either way. */
    public record Sample(String asFound, String asRival) {}
}
