package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.content.FillRate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** How many people have a value. */
class FillRatesTest {
    @TempDir Path folder;

    @Test
    void valuesAreCountedWithoutCaseAndOfVeryManyPeopleSome() {
        try (var db = Database.open(folder.resolve("x.db"))) {
            db.change(handle ->
                    handle.execute(
                            """
                            insert into subscriber
                            with recursive n(i) as (select 1 union all select i + 1 from n where i < 50000)
                            select 2 * i + 1, i || '@x.org', i || '@x.org', 'HTML', 'ACTIVE',
                                json_object('first name', case when i % 4 < 2 then 'A' else '' end), 0 from n
                            """));
            var rates = new FillRates(db).of(List.of("First Name", "City"));
            var names = rates.getFirst();
            assertThat(names.people()).as("about half").isBetween(22_000L, 28_000L);
            assertThat(names.filled() / (double) names.people()).isBetween(0.48, 0.52);
            assertThat(names.hasGaps()).isTrue();
            assertThat(rates.getLast()).isEqualTo(new FillRate("City", 0, names.people()));
        }
    }
}
