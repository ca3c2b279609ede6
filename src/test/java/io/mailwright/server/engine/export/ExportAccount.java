package io.mailwright.server.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.WorkState;
import io.mailwright.server.engine.batch.Batches;
import io.mailwright.server.engine.export.ExportSpec.Period;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.store.BatchTable.Batch;
import io.mailwright.server.store.MembershipTable.Joining;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.SubscriberTable.Stored;
import io.mailwright.server.store.Tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.zip.ZipInputStream;

/** An account of some thousand people whose exports are written by somebody else. */
final class ExportAccount implements AutoCloseable {
    private static final int PEOPLE = 5_000;
    private static final int WAITING = 4;

    private final Path data;
    private final Set<String> whole = new HashSet<>();
    private final Store store;
    private final FileArea area;
    private final long list;

    ExportAccount(Path data) {
        this.data = data;
        this.store = Store.open(data.resolve("account.db"), InstantSource.system());
        this.area = FileArea.in(data);
        this.list = store.change(ExportAccount::filled);
    }

    /** Writes what is left to be written. */
    void finish() throws IOException, InterruptedException {
        assertThat(new Batches(store, Export.all(store, area)).run()).isEmpty();
        assertWhatIsThereIsWhole();
        assertThat(openExports()).isEmpty();
    }

    @Override
    public void close() {
        store.close();
    }

    private static long filled(Tables tables) {
        long id = tables.lists().create("Spring", ListType.PUBLIC, tables.now());
        long first = tables.subscribers().nextId();
        tables.subscribers()
                .createAll(
                        LongStream.range(first, first + PEOPLE)
                                .mapToObj(ExportAccount::person)
                                .toList());
        tables.memberships()
                .addAll(
                        id,
                        LongStream.range(first, first + PEOPLE)
                                .mapToObj(
                                        one -> new Joining(one, Status.ACTIVE, null, tables.now()))
                                .toList());
        return id;
    }

    private static Stored person(long id) {
        var email = "p%d@example.org".formatted(id);
        return new Stored(
                id,
                email,
                email,
                EmailType.HTML,
                "{\"First Name\":\"Name %d\"}".formatted(id),
                false);
    }

    /** As many as make up for those that have ended. */
    void ask() {
        var always = new Period(0, Long.MAX_VALUE);
        var spec = new ExportSpec(0, list, null, always, always, Map.of());
        store.change(tables -> {
            for (int i = tables.batches().open().size(); i < WAITING; i++) {
                Export.ask(tables, i % 2 == 0 ? ExportKind.LIST : ExportKind.STATUSES, spec);
            }
            return spec;
        });
    }

    private List<Batch> openExports() {
        return store.read(tables -> tables.batches().open());
    }

    boolean isUnderWay() {
        return openExports().stream().anyMatch(batch -> batch.state() == WorkState.PROCESSING);
    }

    /** What lies where files are written. */
    Set<String> unfinished() throws IOException {
        return names(data.resolve("ftp-unfinished/written"));
    }

    private static Set<String> names(Path folder) throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    /**
     * Every export that is complete, and every file, whether anybody has been told of it or not.
     */
    void assertWhatIsThereIsWhole() throws IOException {
        var site = data.resolve("ftp");
        for (long id = 880_001; ; id++) {
            long asked = id;
            var batch = store.read(tables -> tables.batches().find(asked));
            if (batch.isEmpty()) {
                break;
            }
            assertCompleteHasItsFile(site, batch.get());
        }
        for (var name : names(site)) {
            if (whole.add(name)) {
                assertThat(
                                unzipped(site.resolve(name))
                                        .lines()
                                        .filter(l -> l.contains("<subscriber ")))
                        .hasSize(PEOPLE);
            }
        }
    }

    private void assertCompleteHasItsFile(Path site, Batch batch) throws IOException {
        if (batch.state() == WorkState.COMPLETE && !whole.contains(batch.file())) {
            assertThat(unzipped(site.resolve(batch.file())))
                    .contains("batchid=\"%d\"".formatted(batch.id()))
                    .contains("p%d@example.org".formatted(100_000_000 + PEOPLE))
                    .endsWith("</bulkasync>\n");
        } else {
            assertThat(batch.problem()).isNull();
        }
    }

    private static String unzipped(Path zip) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            assertThat(in.getNextEntry()).isNotNull();
            var xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(in.getNextEntry()).isNull();
            return xml;
        }
    }
}
