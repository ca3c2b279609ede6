package io.mailwright.ui.engagement;

import io.mailwright.domain.growth.ListGrowth;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How many were on a list at the end of a day, and how many came and left on it. */
record GrowthDay(LocalDate day, long members, long came, long left) {
    /** The first day, those on which something changed, and the last; by date. */
    static List<GrowthDay> of(ListGrowth growth, LocalDate last) {
        var days = new ArrayList<GrowthDay>();
        days.add(new GrowthDay(day(growth.since()), growth.base(), 0, 0));
        for (var step : growth.steps()) {
            var before = days.getLast();
            var day = day(step.at());
            long members = before.members() + step.came() - step.left();
            if (before.day().equals(day)) {
                days.removeLast();
                days.add(
                        new GrowthDay(
                                day,
                                members,
                                before.came() + step.came(),
                                before.left() + step.left()));
            } else {
                days.add(new GrowthDay(day, members, step.came(), step.left()));
            }
        }
        if (days.getLast().day().isBefore(last)) {
            days.add(new GrowthDay(last, days.getLast().members(), 0, 0));
        }
        return days;
    }

    private static LocalDate day(java.time.Instant moment) {
        return moment.atZone(ZoneId.systemDefault()).toLocalDate();
    }
}
