package io.mailwright.service.tracking.export;

import java.util.Collection;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Lists as files call them: by name and number, since names change and may be the same. */
final class ListWords {
    private ListWords() {}

    static String of(Collection<Long> lists, LongFunction<String> name) {
        return lists.stream().map(list -> of(list, name)).collect(Collectors.joining(", "));
    }

    static String of(long list, LongFunction<String> name) {
        var called = name.apply(list);
        return called.equals(String.valueOf(list)) ? called : "%s (%d)".formatted(called, list);
    }
}
