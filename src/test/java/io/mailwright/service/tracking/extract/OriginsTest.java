package io.mailwright.service.tracking.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.Database;
import io.mailwright.cache.ReportStore;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.OriginKind;
import io.mailwright.domain.tracking.ReportFormat;
import io.mailwright.service.Progress;
import io.mailwright.service.tracking.export.ReportExport;
import io.mailwright.service.tracking.export.ReportExport.Choice;
import io.mailwright.xmlapi.wire.WireTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Clients and places of extended extracts, counted once more from their rows. */
class OriginsTest {
    private static final Instant SENT = Instant.parse("2026-03-02T09:15:00Z");
    private static final long JOB = 7;
    private static final int PEOPLE = 70;
    private static final List<String> CLIENTS = List.of("Apple Mail", "Gmail", "", "\"Näher\"");
    private static final List<String> SYSTEMS = List.of("iOS", "Windows 11", "");
    private static final List<List<String>> PLACES =
            List.of(
                    List.of("Germany", "Bremen"),
                    List.of("Austria", "Bremen"),
                    List.of("Germany", ""),
                    List.of("", ""));

    @TempDir Path folder;
    private final List<Reaction> reactions = new ArrayList<>();
    private Database db;
    private ReportStore reports;

    /** One open or click, as a row. */
    private record Reaction(
            boolean isOpen,
            int person,
            long after,
            int link,
            String client,
            String system,
            List<String> place) {
        /** Within two seconds of the sending. */
        boolean isByMachine() {
            return after <= 2;
        }

        String cells() {
            return "%d,%d,p%d@d%d.example.org,%s%s,,%s,%s,,\"%s\",%s\n"
                    .formatted(
                            JOB,
                            person,
                            person,
                            person,
                            WireTime.dateTime(SENT.plusSeconds(after)),
                            isOpen ? "" : ",%d,https://e.org/%d,L%d".formatted(link, link, link),
                            place.getFirst(),
                            place.getLast(),
                            client.replace("\"", "\"\""),
                            system);
        }
    }

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("x.db"));
        reports = new ReportStore(db);
        var random = new Random(5);
        var taken = new HashSet<List<Long>>();
        for (int i = 0; i < 900; i++) {
            boolean isOpen = random.nextInt(3) > 0;
            int person = 1 + random.nextInt(PEOPLE);
            long after = random.nextInt(9) == 0 ? random.nextInt(3) : 100 + random.nextInt(900_000);
            if (taken.add(List.of(isOpen ? 1L : 0L, (long) person, after))) {
                reactions.add(
                        new Reaction(
                                isOpen,
                                person,
                                after,
                                random.nextInt(2),
                                CLIENTS.get(random.nextInt(CLIENTS.size())),
                                SYSTEMS.get(random.nextInt(SYSTEMS.size())),
                                PLACES.get(random.nextInt(PLACES.size()))));
            }
        }
    }

    @AfterEach
    void close() {
        db.close();
    }

    private long read(boolean isExtended) throws IOException {
        return read(isExtended, UnaryOperator.identity());
    }

    /** As an extract that tells no SUBID. */
    private void readByAddress() throws IOException {
        read(true, rows -> rows.replaceAll("(?m)^" + JOB + ",\\d+,", JOB + ",,"));
    }

    private long read(boolean isExtended, UnaryOperator<String> as) throws IOException {
        var base = "SendID,SubscriberID,EmailAddress,EventDate";
        var more = isExtended ? ",IpAddress,COUNTRY,Region,City,EmailClient,OperatingSystem" : "";
        var sent = new StringBuilder(base + "\n");
        for (int i = 1; i <= PEOPLE; i++) {
            sent.append(
                    "%d,%d,p%d@d%d.example.org,%s\n"
                            .formatted(JOB, i, i, i, WireTime.dateTime(SENT)));
        }
        var file =
                new TestExtract()
                        .file("Sent.csv", as.apply(sent.toString()))
                        .file("Opens.csv", base + more + "\n" + as.apply(rows(true, isExtended)))
                        .file(
                                "Clicks.csv",
                                base
                                        + ",URLID,URL,Alias"
                                        + more
                                        + "\n"
                                        + as.apply(rows(false, isExtended)))
                        .zip(folder.resolve("extract.zip"));
        return new TrackingImport(db).read(file, Progress.NONE).added();
    }

    private String rows(boolean areOpens, boolean areExtended) {
        var rows = new StringBuilder();
        for (var one : reactions) {
            if (one.isOpen == areOpens) {
                var cells = one.cells();
                var columns = areOpens ? 4 : 7;
                rows.append(areExtended ? cells : cut(cells, columns) + "\n");
            }
        }
        return rows.toString();
    }

    private static String cut(String cells, int columns) {
        return String.join(",", List.of(cells.split(",")).subList(0, columns));
    }

    private List<OriginFigure> expected(
            OriginKind kind, Function<Reaction, String> name, boolean human) {
        var names = new TreeSet<String>();
        reactions.forEach(one -> names.add(name.apply(one)));
        names.remove("");
        return names.stream().map(one -> figure(kind, name, one, human)).toList();
    }

    private OriginFigure figure(
            OriginKind kind, Function<Reaction, String> name, String wanted, boolean human) {
        Map<Boolean, Set<Integer>> people = new LinkedHashMap<>();
        Map<Boolean, Long> totals = new LinkedHashMap<>();
        for (var one : reactions) {
            if (name.apply(one).equals(wanted) && !(human && one.isByMachine())) {
                people.computeIfAbsent(one.isOpen, _ -> new HashSet<>()).add(one.person);
                totals.merge(one.isOpen, 1L, Long::sum);
            }
        }
        return new OriginFigure(
                kind,
                wanted,
                people.get(true).size(),
                totals.get(true),
                people.get(false).size(),
                totals.get(false));
    }

    private static String region(Reaction one) {
        return one.place.getLast().isEmpty() ? "" : String.join(", ", one.place.reversed());
    }

    private void assertFigures() {
        for (boolean human : new boolean[] {false, true}) {
            var expected = new ArrayList<OriginFigure>();
            expected.addAll(expected(OriginKind.CLIENT, Reaction::client, human));
            expected.addAll(expected(OriginKind.SYSTEM, Reaction::system, human));
            expected.addAll(expected(OriginKind.COUNTRY, one -> one.place.getFirst(), human));
            expected.addAll(expected(OriginKind.REGION, OriginsTest::region, human));
            assertThat(reports.origins(JOB, human))
                    .as(human ? "of people" : "of all")
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyFigureIsThatOfACountOfTheRows() throws IOException {
        assertThat(read(true)).isEqualTo(PEOPLE + reactions.size());
        assertFigures();
        assertThat(reports.origins(JOB, true)).isNotEqualTo(reports.origins(JOB, false));
        assertThat(read(true)).isZero();
        assertFigures();
    }

    @Test
    void whatWasBroughtWithoutIsToldLater() throws IOException {
        read(false);
        assertThat(reports.origins(JOB, false)).isEmpty();
        assertThat(read(true)).isZero();
        assertFigures();
        assertThat(read(false)).isZero();
        assertFigures();
    }

    @Test
    void newEventsOfAJobAreCountedWithThoseBefore() throws IOException {
        var all = List.copyOf(reactions);
        reactions.subList(reactions.size() / 2, reactions.size()).clear();
        read(true);
        reactions.clear();
        reactions.addAll(all);
        read(true);
        assertFigures();
    }

    @Test
    void whatWasToldByAddressKeepsThemUnderTheSubid() throws IOException {
        var all = List.copyOf(reactions);
        readByAddress();
        assertFigures();
        reactions.subList(reactions.size() / 2, reactions.size()).clear();
        read(false);
        reactions.clear();
        reactions.addAll(all);
        assertFigures();
    }

    @Test
    void filesHaveThemWhereTheyAreTold() throws IOException {
        var export = new ReportExport(db, String::valueOf);
        var file = folder.resolve("report.csv");
        read(false);
        export.write(JOB, ReportFormat.CSV, new Choice(false, false), file);
        assertThat(Files.readString(file)).doesNotContain("places,", "clients,");
        read(true);
        export.write(JOB, ReportFormat.CSV, new Choice(false, true), file);
        var gmail = expected(OriginKind.CLIENT, Reaction::client, true).get(2);
        assertThat(gmail.name()).isEqualTo("Gmail");
        assertThat(Files.readAllLines(file))
                .contains(
                        "clients,client_opens,Gmail,,%d,%d,"
                                .formatted(gmail.opened(), gmail.opens()))
                .contains(
                        "clients,client_clicks,Gmail,,%d,%d,"
                                .formatted(gmail.clicked(), gmail.clicks()))
                .anyMatch(line -> line.startsWith("places,region_opens,\"Bremen, Austria\""));
        for (var format : List.of(ReportFormat.XLSX, ReportFormat.PDF, ReportFormat.HTML)) {
            export.write(JOB, format, new Choice(false, false), file);
            assertThat(file).isNotEmptyFile();
        }
        assertThat(file).content().contains("Windows 11");
    }
}
