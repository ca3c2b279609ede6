package io.mailwright.service.tracking.push;

import io.mailwright.cache.StableId;
import io.mailwright.cache.ToldFeed;
import io.mailwright.domain.tracking.Told;

import java.util.List;

/** The tables of what only extracts tell of people, as they are handed over. */
final class ToldParts {
    private static final String PERSON = "person_id";

    private ToldParts() {}

    static Part answers(ToldFeed feed) {
        return new Part(
                "survey_answer",
                List.of(PERSON, "answer_id"),
                List.of("job_id", "at", "question", "answer"),
                rows -> feed.answers((person, told) -> rows.row(row(person, told))));
    }

    static Part changes(ToldFeed feed) {
        return new Part(
                "status_change",
                List.of(PERSON, "change_id"),
                List.of("at", "before", "after"),
                rows -> feed.changes((person, told) -> rows.row(row(person, told))));
    }

    /** Of the same person, the same is told once: by numbers made of all that is told. */
    private static Object[] row(long person, Told.Answer told) {
        long id =
                StableId.of(
                        String.valueOf(told.job()),
                        String.valueOf(told.at()),
                        told.question(),
                        told.answer());
        var job = told.job() == 0 ? null : (Long) told.job();
        return new Object[] {person, id, job, told.at(), told.question(), told.answer()};
    }

    private static Object[] row(long person, Told.Change told) {
        long id = StableId.of(String.valueOf(told.at()), told.before(), told.after());
        return new Object[] {person, id, told.at(), told.before(), told.after()};
    }
}
