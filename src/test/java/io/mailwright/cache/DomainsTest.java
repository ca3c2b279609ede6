package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;

/** Whose domain is whose, however few are remembered and however numbers lie. */
class DomainsTest {
    private static final int FEW = 128;

    private final Random random = new Random(5);

    @TempDir Path folder;

    @Test
    void everybodyHasTheirOwnInAnyOrder() throws Exception {
        try (var db = Database.open(folder.resolve("test.db"))) {
            db.change(handle -> {
                handle.execute(
                        """
                        with recursive n(i) as (select 1 union all select i + 1 from n where i < 300)
                        insert into tracked_person(id, email, email_key)
                        select id, 'a@' || id || '.org', 'a@' || id || '.org'
                        from (select i as id from n union all select -(1 << 40) - i from n
                            union all select 1024 * i + 5000 from n)
                        """);
                try (var domains = new Domains(handle.getConnection(), FEW)) {
                    for (int i = 1; i <= 300; i++) {
                        asked(domains, i);
                        asked(domains, -(1L << 40) - random.nextInt(1, 301));
                        asked(domains, 1024L * random.nextInt(1, 301) + 5000);
                    }
                }
            });
        }
    }

    @Test
    void whoIsOnAListOnlyIsNotedAndNobodyHasNone() throws Exception {
        try (var db = Database.open(folder.resolve("test.db"))) {
            db.change(handle -> {
                handle.execute(
                        """
                        insert into subscriber(id, email, email_key, email_type, status, attributes, as_of)
                        values (7, 'Eva@Example.org', 'eva@example.org', 'HTML', 'ACTIVE', '[]', 0)
                        """);
                try (var domains = new Domains(handle.getConnection(), FEW)) {
                    assertThat(domains.of(7)).isEqualTo("example.org");
                    assertThat(domains.of(7)).isEqualTo("example.org");
                    assertThat(domains.of(8)).isEmpty();
                }
                assertThat(handle.select("select id from tracked_person").mapTo(Long.class).list())
                        .containsExactly(7L);
            });
        }
    }

    private static void asked(Domains domains, long person) throws SQLException {
        assertThat(domains.of(person)).as("%d", person).isEqualTo(person + ".org");
    }
}
