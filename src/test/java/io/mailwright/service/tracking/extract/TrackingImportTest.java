package io.mailwright.service.tracking.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.Database;
import io.mailwright.cache.ListStore;
import io.mailwright.cache.RawEvents;
import io.mailwright.cache.ReportStore;
import io.mailwright.cache.TrackingStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.service.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;

class TrackingImportTest {
    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final String OPENS =
            "SendID,SubscriberID,EmailAddress,EventDate\n7,5,ann@example.org,3/2/2010 9:15:00 AM\n";

    private static final RawEvents RAW =
            new RawEvents(
                    RawEvents.random(11, 4000).all().stream()
                            .filter(event -> event.type() != EventType.FORWARD)
                            .toList());

    @TempDir Path folder;
    private Database db;
    private ReportStore reports;
    private TrackingImport tracking;

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("x.db"));
        reports = new ReportStore(db);
        tracking = new TrackingImport(db, InstantSource.fixed(NOW), 100L << 20);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private TrackingImport.ImportResult read(TestExtract extract) throws IOException {
        return tracking.read(extract.zip(folder.resolve("extract.zip")), Progress.NONE);
    }

    private void assertFigures() {
        for (long job = 1; job <= 4; job++) {
            var expected = RAW.counts(job);
            expected.remove(SummaryCount.FORWARDS);
            assertThat(reports.find(job).orElseThrow().counted()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, true, false",
        "UTF-16LE, false, true",
        "UTF-16BE, true, true",
        "UTF-8, false, false",
        "UTF-8, true, true"
    })
    void everyFigureIsThatOfACountOfTheRows(String charset, boolean isMarked, boolean hasTabs)
            throws IOException {
        var extract =
                new TestExtract()
                        .written(Charset.forName(charset), isMarked, hasTabs)
                        .events(RAW.all());

        var result = read(extract);

        assertThat(result.events()).isEqualTo(RAW.all().size());
        assertThat(result.added()).isEqualTo(RAW.all().size());
        assertFigures();
        assertThat(reports.people(1, EventType.OPEN, false, Long.MIN_VALUE, 1).getFirst().email())
                .matches("p\\d+@example.org");
        assertThat(read(extract).added()).isZero();
        assertFigures();
    }

    @Test
    void jobsComeWithTheirNames() throws IOException {
        var jobs =
                "ClientID,SendID,FromName,FromEmail,SchedTime,SentTime,Subject,EmailName,"
                        + "TriggeredSendExternalKey,SendDefinitionExternalKey,JobStatus,PreviewURL,"
                        + "IsMultipart,Additional\n"
                        + "1,7,Books,news@example.org,03/02/2010 09:00:00 AM,3/2/2010 9:15:00 AM,"
                        + "\"New, today\",March,,,Complete,,True,\n"
                        + "1,8,Books,news@example.org,3/3/2010 9:00:00 AM,,Later,April,,,Odd,,True,\n";
        var result = read(new TestExtract().file("SendJobs.csv", jobs).file("Sent.csv", OPENS));

        assertThat(result.jobs()).isEqualTo(2);
        var march = reports.find(7).orElseThrow();
        assertThat(march.told().emailName()).isEqualTo("March");
        assertThat(march.told().subject()).isEqualTo("New, today");
        assertThat(march.told().sentAt()).isEqualTo("2010-03-02T15:15:00Z");
        assertThat(march.asOf()).isEqualTo("2010-03-03T15:00:00Z");
        assertThat(march.figure(SummaryCount.SENT)).hasValue(1);
        assertThat(reports.find(8).orElseThrow().figure(SummaryCount.SENT)).hasValue(0);
        assertThat(reports.find(8).orElseThrow().rates()).hasAllNullFieldsOrProperties();
    }

    /** The account's own names go before, and stay when a list is gone. */
    @Test
    void listsComeWithTheirNamesAndAreThoseOfTheEvents() throws IOException {
        var lists =
                """
                ClientID,ListID,Name,Description,DateCreated,Status,ListType
                1,31,Spring fair,,3/2/2010 9:00:00 AM,Active,Private
                1,32,"=Teas, old",,3/2/2010 9:00:00 AM,Deleted,Public
                """;
        var opens =
                """
                SendID,SubscriberID,EmailAddress,ListID,EventDate
                7,5,a@b.org,32,3/2/2010 9:15:00 AM
                7,6,c@b.org,31,3/2/2010 9:15:00 AM
                7,8,d@b.org,,3/2/2010 9:15:00 AM
                """;
        read(new TestExtract().file("Lists.csv", lists).file("Opens.csv", opens));

        assertThat(reports.find(7).orElseThrow().lists()).containsExactly(31L, 32L);
        var named = new ListStore(db);
        assertThat(named.nameOf(32)).hasValue("=Teas, old");
        assertThat(named.nameOf(33)).isEmpty();
        var own = new MailList(31, "Fair", ListType.PRIVATE, ListCounts.NONE, null, NOW);
        named.save(own);
        assertThat(named.nameOf(31)).hasValue("Fair");
        named.remove(31);
        assertThat(named.nameOf(31)).hasValue("Fair");
    }

    @Test
    void columnsAreKnownByNameWithoutCaseAndOthersKeptOut() throws IOException {
        read(
                new TestExtract()
                        .file(
                                "folder/OPENS.CSV",
                                """
                                Device,EVENTDATE,IsUnique,subscriberkey,SendId

                                Phone,3/2/2010 9:15:00 AM,True,Ann@example.org,7
                                """)
                        .file("Journeys.csv", "whatever")
                        .file("readme.txt", "not for us"));

        assertThat(reports.find(7).orElseThrow().counted())
                .isEqualTo(Map.of(SummaryCount.UNIQUE_OPENS, 1L, SummaryCount.TOTAL_OPENS, 1L));
        assertThat(reports.history("ann@EXAMPLE.org").entries()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7,5,a@b.org | Line 2 of Sent.csv has another number of cells",
                "7,5,a@b.org,3/2/2010 9:15:00 AM,x | another number of cells",
                "7,5,a@b.org,13/2/2010 9:15:00 AM | no time in EventDate",
                "7,5,a@b.org, | no EventDate",
                "x,5,a@b.org,3/2/2010 9:15:00 AM | no SendID",
                "7,,,3/2/2010 9:15:00 AM | whose it is",
                "7,5,\"a@b.org,3/2/2010 9:15:00 AM | a quote is not closed",
            })
    void aBrokenRowHasAllRefused(String row, String said) throws IOException {
        var extract =
                new TestExtract()
                        .file("Opens.csv", OPENS)
                        .file("Sent.csv", OPENS.lines().findFirst().orElseThrow() + "\n" + row);
        assertRefused(extract, said);
    }

    private void assertRefused(TestExtract extract, String said) throws IOException {
        var zip = extract.zip(folder.resolve("broken.zip"));
        assertRefused(zip, said);
    }

    private void assertRefused(Path zip, String said) {
        assertThatThrownBy(() -> tracking.read(zip, Progress.NONE))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining(said);
        assertThat(reports.all()).isEmpty();
        assertThat(new TrackingStore(db).events()).isZero();
        assertThat(folder.resolve("x.db-events")).doesNotExist();
    }

    @Test
    void namesThatLeadElsewhereAreRefused() throws IOException {
        for (var name : new String[] {"../Sent.csv", "a/../../b", "/Sent.csv", "..\\x", "C:x"}) {
            assertRefused(
                    new TestExtract().file("Opens.csv", OPENS).file(name, OPENS), "leads out of");
        }
    }

    @Test
    void whatSwellsBeyondMeasureIsRefused() throws IOException {
        var bomb = OPENS + " \n".repeat(24 << 20);
        assertRefused(new TestExtract().file("Opens.csv", bomb), "swells beyond measure");
        tracking = new TrackingImport(db, InstantSource.fixed(NOW), 10_000);
        assertRefused(new TestExtract().events(RAW.all()), "swells beyond measure");
    }

    @Test
    void whatIsNoExtractIsRefused() throws IOException {
        assertRefused(Files.writeString(folder.resolve("text.zip"), "no ZIP"), "no ZIP archive");
        assertRefused(folder.resolve("nowhere.zip"), "cannot be read");
        assertRefused(new TestExtract().file("people.csv", "a,b\n"), "no tracking extract");
        assertRefused(new TestExtract().file("Sent.csv", ""), "no headings");
        assertRefused(
                new TestExtract().file("Sent.csv", OPENS).file("x/sent.txt", OPENS), "holds both");
        assertRefused(
                new TestExtract().bytes("Sent.csv", new byte[] {'a', 'b', (byte) 0xFF, '\n'}),
                "neither UTF-8 nor UTF-16");
        var many = new TestExtract().file("Sent.csv", OPENS);
        for (int i = 0; i < 1000; i++) {
            many.file("file" + i, "");
        }
        assertRefused(many, "1,001 files");
    }

    @Test
    void whatIsDamagedIsRefused() throws IOException {
        var extract = new TestExtract().file("Opens.csv", OPENS).events(RAW.all().subList(0, 900));
        var bytes = Files.readAllBytes(extract.zip(folder.resolve("whole.zip")));
        for (int place : new int[] {bytes.length / 3, bytes.length / 2}) {
            var damaged = bytes.clone();
            damaged[place] ^= 0x55;
            assertRefused(Files.write(folder.resolve("damaged.zip"), damaged), "zip: ");
        }
        var plain = new TestExtract().unpacked().file("Opens.csv", OPENS);
        var letters = Files.readAllBytes(plain.zip(folder.resolve("plain.zip")));
        int ann = new String(letters, StandardCharsets.ISO_8859_1).indexOf("ann@");
        letters[ann] = 'e';
        assertRefused(Files.write(folder.resolve("changed.zip"), letters), "is damaged within");
        var cut = Arrays.copyOf(bytes, bytes.length - 30);
        assertRefused(Files.write(folder.resolve("cut.zip"), cut), "damaged");
    }

    @Test
    void interruptedItLeavesNothing() throws IOException {
        var zip = new TestExtract().events(RAW.all()).zip(folder.resolve("extract.zip"));
        assertThatThrownBy(() ->
                        tracking.read(
                                zip,
                                (done, _, _) -> {
                                    if (done == 2) {
                                        Thread.currentThread().interrupt();
                                    }
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(reports.all()).isEmpty();
    }
}
