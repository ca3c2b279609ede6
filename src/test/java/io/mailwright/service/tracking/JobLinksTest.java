package io.mailwright.service.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.cache.Database;
import io.mailwright.cache.EmailBodyStore;
import io.mailwright.cache.ToldJob;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.domain.tracking.ReportFormat;
import io.mailwright.service.tracking.export.ReportExport;
import io.mailwright.service.tracking.export.ReportExport.Choice;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Links whose address was filled in for each person. */
class JobLinksTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T09:15:00Z");
    private static final String MAIL =
            """
            <a href="https://x.org/vote?who=%%subscriberid%%&yes=1" alias="Yes">yes</a>
            <a href="https://x.org/vote?who=%%subscriberid%%&yes=0">no</a>
            <a href="https://x.org/tea?from=%%emailname_%%" alias="Tea">tea</a>
            <a href="https://x.org/cups" alias="Cups">cups</a>
            """;

    @TempDir Path folder;
    private Database cache;
    private ReportService reports;
    private TrackingLoad load;

    @BeforeEach
    void open() {
        cache = Database.open(folder.resolve("x.db"));
        reports = new ReportService(cache);
        load = TrackingLoad.open(cache);
        var summary = new JobSummary(70, "March", "", "", "", MARCH, null, Map.of(), Map.of());
        load.add(new ToldJob(7, false, summary, List.of(), Set.of(), MARCH, null));
        for (long person = 1; person <= 30; person++) {
            click(person, "https://x.org/vote?who=%d&yes=1".formatted(person), "Yes", 3600);
            if (person % 3 == 0) {
                click(person, "https://x.org/vote?who=%d&yes=1".formatted(person), "Yes", 7200);
                click(person, "https://x.org/vote?who=%d&yes=0".formatted(person), "", 10800);
                click(person, "https://x.org/tea?from=March", "Tea", 14400);
            }
            if (person % 10 == 0) {
                click(person, "https://x.org/cups", "Cups", 18000);
                click(person, "https://x.org/vote?who=0&yes=1", "Yes", 21600);
            }
        }
        load.takeOver(MARCH);
    }

    @AfterEach
    void close() {
        load.close();
        cache.close();
    }

    private void click(long person, String url, String alias, int seconds) {
        load.add(
                new AddressedEvent(
                        new Event(
                                EventType.CLICK,
                                7,
                                person,
                                0,
                                0,
                                MARCH.plusSeconds(seconds + 60 * person),
                                new Detail.Click(1, url, alias)),
                        "p%d@example.org".formatted(person)));
    }

    private void keepMail() {
        new EmailBodyStore(cache).save(70, MAIL, MARCH);
    }

    @Test
    void areOneWhereTheMailIsKept() {
        assertThat(reports.links(7, false)).hasSize(30 + 10 + 1 + 1 + 1);
        keepMail();

        assertThat(reports.links(7, false))
                .extracting(
                        LinkFigure::url, LinkFigure::alias, LinkFigure::people, LinkFigure::clicks)
                .containsExactly(
                        tuple("https://x.org/vote?who=%%subscriberid%%&yes=1", "Yes", 30L, 43L),
                        tuple("https://x.org/tea?from=March", "Tea", 10L, 10L),
                        tuple("https://x.org/vote?who=%%subscriberid%%&yes=0", "", 10L, 10L),
                        tuple("https://x.org/cups", "Cups", 3L, 3L));
    }

    @Test
    void areCalledByNameByAddressOrByOneThatWasClicked() {
        keepMail();
        var links = reports.links(7, false);
        var yes = links.getFirst();

        assertThat(links)
                .filteredOn(link -> link.isCalled("https://x.org/vote?who=17&yes=1"))
                .containsExactly(yes);
        assertThat(links).filteredOn(link -> link.isCalled("Yes")).containsExactly(yes);
        assertThat(links).filteredOn(link -> link.isCalled(yes.url())).containsExactly(yes);
        assertThat(links).noneMatch(link -> link.isCalled("https://x.org/vote?who=31&yes=1"));
    }

    @Test
    void havePeopleBehindThemEachOnce() {
        keepMail();
        var yes = reports.links(7, false).getFirst();
        var wanted = PeopleWanted.of(yes, false);

        var people = reports.people(7, wanted, Long.MIN_VALUE, 100);

        assertThat(people)
                .extracting(EventPerson::subscriber)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
        assertThat(people.get(29).events()).as("once more, and somebody else's").isEqualTo(3);
        assertThat(people.get(29).lastAt()).isEqualTo(MARCH.plusSeconds(21600 + 60 * 30));
        assertThat(reports.countPeople(7, wanted)).isEqualTo(30);
        assertThat(reports.clickers(7, reports.links(7, false).subList(0, 2), false)).isEqualTo(30);
        assertThat(reports.clickers(7, reports.links(7, false).subList(2, 4), false))
                .as("every third, and 10 and 20")
                .isEqualTo(12);
        var saucers = new LinkFigure("https://x.org/cups", "Saucers", 0, 0);
        assertThat(reports.clickers(7, List.of(saucers), false)).as("of another name").isZero();
    }

    @Test
    void areOneLineInFiles() throws IOException {
        keepMail();
        var file = folder.resolve("report.csv");
        new ReportExport(cache, String::valueOf)
                .write(7, ReportFormat.CSV, new Choice(false, false), file);
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.startsWith("links,"))
                .hasSize(4)
                .first()
                .asString()
                .startsWith("links,Yes,https://x.org/vote?who=%%subscriberid%%&yes=1,,30,43,");
    }
}
