package io.mailwright.domain.send;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who gets a send, counted: the people of its lists and groups, each once, without those who must
 * not be mailed. {@code sum of sources - twice - suppressed = people}, always.
 *
 * @param sources lists and groups it goes to, with who of each alone would get it
 * @param twice how many would get it once more, being in several sources
 * @param suppressed how many of the sources get nothing for a list or group that is left out
 * @param people who gets it
 * @param leftOut who of the sources does not get it, by why; also those suppressed
 */
public record Audience(
        List<Source> sources,
        long twice,
        long suppressed,
        long people,
        Map<SendCode, Long> leftOut) {
    /** A list or group. */
    public record Source(long id, String name, boolean isGroup, long people) {}

    public Audience {
        sources = List.copyOf(sources);
        var byCode = new EnumMap<SendCode, Long>(SendCode.class);
        byCode.putAll(leftOut);
        leftOut = byCode;
    }

    /** How many are in the sources and get nothing, whyever. */
    public long leftOutPeople() {
        return leftOut.values().stream().mapToLong(Long::longValue).sum();
    }
}
