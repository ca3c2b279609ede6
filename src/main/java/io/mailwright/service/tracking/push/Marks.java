package io.mailwright.service.tracking.push;

import java.util.List;

/** The tables in which a target keeps how far it has come. */
final class Marks {
    private Marks() {}

    /** The sums of what lies in other tables, by a number each. */
    static Upsert parts(TargetConnection target) {
        return new Upsert(target, "mark_part", List.of("part", "number"), List.of("sum"));
    }

    /** The sums of days of series. */
    static Upsert days(TargetConnection target) {
        return new Upsert(target, "mark_day", List.of("job_id", "type", "day"), List.of("sum"));
    }

    /** Up to where a series has come that was broken off. */
    static Upsert series(TargetConnection target) {
        return new Upsert(
                target,
                "mark_series",
                List.of("job_id", "type"),
                List.of("source", "sum", "place"));
    }
}
