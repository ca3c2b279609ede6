package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The texts of a few people from all over the cache, to guess how many people have some letters.
 * Only the speed of a search hangs on the guess.
 */
record TextSample(List<String> texts, Map<String, Integer> sequences) {
    private static final int SIZE = 2_000;

    /** Of so many people, evenly over the range of ids. */
    static TextSample take(Handle handle) {
        var texts =
                handle.createQuery(
                                """
                                with recursive bounds(low, high) as (select min(id), max(id) from subscriber_text),
                                  step(n, at) as (select 0, low from bounds where low is not null union all
                                    select n + 1, low + (high - low) / :size * (n + 1) + (high - low) % :size * (n + 1) / :size
                                    from step, bounds where n + 1 < :size)
                                select distinct t.id, t.text from step cross join subscriber_text t
                                on t.id = (select min(id) from subscriber_text where id >= at)
                                """)
                        .bind("size", SIZE)
                        .map((row, _) -> row.getString("text"))
                        .list();
        var sequences = new HashMap<String, Integer>();
        for (var text : texts) {
            new HashSet<>(Terms.sequences(text)).forEach(s -> sequences.merge(s, 1, Integer::sum));
        }
        return new TextSample(texts, sequences);
    }

    /** What part of all people has this sequence of three letters; never 0. */
    double part(String sequence) {
        return (sequences.getOrDefault(sequence, 0) + 0.5) / (texts.size() + 1);
    }

    /** Whether one person in a hundred has these letters, or more. */
    boolean common(String letters) {
        long having = texts.stream().filter(text -> text.contains(letters)).count();
        return having * 100 >= texts.size();
    }
}
