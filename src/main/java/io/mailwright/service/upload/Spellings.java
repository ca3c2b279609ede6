package io.mailwright.service.upload;

import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DateSpan;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.FoundSpelling;
import io.mailwright.domain.upload.MappingTemplate;
import io.mailwright.domain.upload.Spelling;

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

    /** As found; what was said of the same column before settles what this file leaves open. */
    static FoundSpelling settled(FoundSpelling found, MappingTemplate.Column before) {
        var dates = found.doubtfulDate().isEmpty() ? null : before.dates();
        var decimals = found.doubtfulNumber().isEmpty() ? null : before.decimals();
        var likely = found.likely();
        return new FoundSpelling(
                new Spelling(
                        dates == null ? likely.dates() : dates,
                        decimals == null ? likely.decimals() : decimals),
                dates == null ? found.doubtfulDate() : "",
                decimals == null ? found.doubtfulNumber() : "",
                dates == null ? found.spans() : Map.of());
    }

    private record Found<S>(S likely, String doubt) {
        /** Tells one way of reading from the other; without any evidence it is the usual one. */
        static <S, V> Found<S> of(
                List<String> values, S usual, S other, BiFunction<S, String, Optional<V>> reading) {
            long usualOnly = 0;
            long otherOnly = 0;
            var doubt = "";
            for (var value : values) {
                var one = reading.apply(usual, value);
                var two = reading.apply(other, value);
                if (one.isPresent() && two.isPresent()) {
                    doubt = doubt.isEmpty() && !one.equals(two) ? value : doubt;
                } else {
                    usualOnly += one.isPresent() ? 1 : 0;
                    otherOnly += two.isPresent() ? 1 : 0;
                }
            }
            boolean isClear = usualOnly > 0 != otherOnly > 0;
            return new Found<>(otherOnly > usualOnly ? other : usual, isClear ? "" : doubt);
        }
    }
}
