package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.WeekHours;
import io.mailwright.ui.chart.Drawing;
import io.mailwright.ui.chart.HeatGrid;
import io.mailwright.ui.text.Texts;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** At which hours of the week people reacted to a send, as a picture. */
final class WeekPicture {
    private static final int HOURS = 24;
    private static final int LABELLED = 3;

    private WeekPicture() {}

    static Drawing of(WeekHours week, EventType type, Loaded loaded, String words, Texts texts) {
        var what = texts.get(type == EventType.OPEN ? "reactions.opened" : "reactions.clicked");
        return new HeatGrid(
                        Stream.of(DayOfWeek.values()).map(day -> row(week, day)).toList(),
                        IntStream.range(0, HOURS)
                                .mapToObj(i -> i % LABELLED == 0 ? Integer.toString(i) : "")
                                .toList())
                .drawing(
                        loaded.heading(texts.get("week.picture", texts.get("week"), what), texts),
                        words);
    }

    private static HeatGrid.Row row(WeekHours week, DayOfWeek day) {
        return new HeatGrid.Row(
                day.getDisplayName(TextStyle.SHORT, Locale.getDefault(Locale.Category.FORMAT)),
                LongStream.range(0, HOURS).mapToObj(hour -> week.count(day, (int) hour)).toList());
    }
}
