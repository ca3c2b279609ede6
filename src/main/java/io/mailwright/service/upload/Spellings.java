package io.mailwright.service.upload;

import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DateSpan;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.FoundSpelling;
import io.mailwright.domain.upload.MappingTemplate;
import io.mailwright.domain.upload.Spelling;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds how a column writes dates and numbers: one value that can be read one way only tells. */
final class Spellings {
    private Spellings() {}

    static FoundSpelling of(List<String> values) {
        var dates = Found.of(values, DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST, DateOrder::read);
        var numbers = Found.of(values, DecimalMark.POINT, DecimalMark.COMMA, DecimalMark::read);
        return new FoundSpelling(
                new Spelling(dates.likely(), numbers.likely()),
                dates.doubt(),
                numbers.doubt(),
                dates.doubt().isEmpty() ? Map.of() : spans(values));
    }

    private static Map<DateOrder, DateSpan> spans(List<String> values) {
        var spans = new EnumMap<DateOrder, DateSpan>(DateOrder.class);
        for (var order : DateOrder.values()) {
            values.stream()
                    .flatMap(value -> order.read(value).stream())
                    .map(day -> new DateSpan(day, day))
                    .reduce((span, day) -> span.with(day.first()))
                    .ifPresent(span -> spans.put(order, span));
        }
        return spans;
    }

    /** As found; what was known of the same column before settles what this file leaves open. */
    static FoundSpelling settled(FoundSpelling found, MappingTemplate.Column before) {
        var likely = found.likely();
        var dates = likely.dates() == null ? before.dates() : null;
        var decimals = likely.decimals() == null ? before.decimals() : null;
        return new FoundSpelling(
                new Spelling(
                        dates == null ? likely.dates() : dates,
                        decimals == null ? likely.decimals() : decimals),
                dates == null ? found.doubtfulDate() : "",
                decimals == null ? found.doubtfulNumber() : "",
                dates == null ? found.spans() : Map.of());
    }

    private record Found<S>(@Nullable S likely, String doubt) {
        /** Tells one way of reading from the other, unless there is evidence of neither or both. */
        static <S, V> Found<S> of(
                List<String> values,
                S first,
                S second,
                BiFunction<S, String, Optional<V>> reading) {
            boolean isFirst = false;
            boolean isSecond = false;
            var doubt = "";
            for (var value : values) {
                var one = reading.apply(first, value);
                var two = reading.apply(second, value);
                if (one.isPresent() && two.isPresent()) {
                    doubt = doubt.isEmpty() && !one.equals(two) ? value : doubt;
                } else {
                    isFirst |= one.isPresent();
                    isSecond |= two.isPresent();
                }
            }
            return isFirst == isSecond
                    ? new Found<>(null, doubt)
                    : new Found<>(isFirst ? first : second, "");
        }
    }
}
