package io.mailwright.server.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.domain.WorkState;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.BatchTable.Batch;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

class BatchesTest {
    private static final Instant NOW = Instant.parse("2010-08-31T14:50:00Z");

    @TempDir private Path folder;
    private Store store;
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("account.db"), InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eachIsDoneByItsWorkInTheOrderOfAsking() throws InterruptedException {
        long first = ask("export", "1");
        long second = ask("refresh", "2");
        assertThat(find(first).state()).isEqualTo(WorkState.SCHEDULED);

        batches(
                        work("refresh", _ -> ""),
                        work(
                                "export",
                                batch -> {
                                    assertThat(find(batch.id()).state())
                                            .isEqualTo(WorkState.PROCESSING);
                                    return "a.zip";
                                }))
                .run();

        assertThat(done).containsExactly("1", "2");
        assertThat(find(first))
                .isEqualTo(new Batch(first, "export", "1", WorkState.COMPLETE, "a.zip", null));
        assertThat(find(second))
                .isEqualTo(new Batch(second, "refresh", "2", WorkState.COMPLETE, "", null));
    }

    @Test
    void whatCannotBeDoneSaysWhyAndHoldsNothingUp() throws InterruptedException {
        var reasons =
                List.of(
                        new ApiError(ErrorCode.GROUP_NOT_FOUND, 7),
                        new Failure.Invalid("The disk is full"),
                        new IllegalStateException("of a bug"));
        var ids = reasons.stream().map(_ -> ask("fails", "")).toList();
        long last = ask("works", "");
        var left = new ArrayList<>(reasons);

        batches(
                        work("works", _ -> ""),
                        work(
                                "fails",
                                _ -> {
                                    throw left.removeFirst();
                                }))
                .run();

        assertThat(ids.stream().map(this::find))
                .allMatch(batch -> batch.state() == WorkState.ERROR)
                .extracting(Batch::problem)
                .containsExactly(
                        "Group not found with GroupID = 7", "The disk is full", "Internal error");
        assertThat(find(last).state()).isEqualTo(WorkState.COMPLETE);
    }

    @Test
    void whatTheServersEndCutOffIsDoneAgain() throws InterruptedException {
        long id = ask("export", "");
        assertThatThrownBy(() ->
                        batches(
                                        work(
                                                "export",
                                                _ -> {
                                                    throw new InterruptedException();
                                                }))
                                .run())
                .isInstanceOf(InterruptedException.class);
        assertThat(find(id).state()).isEqualTo(WorkState.PROCESSING);

        batches(work("export", _ -> "a.zip")).run();

        assertThat(find(id).state()).isEqualTo(WorkState.COMPLETE);
    }

    @Test
    void fiveMayWaitImportsIncluded() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            ask("export", "");
        }
        var order =
                new ListImport(
                        List.of(1L), "a.csv", Format.CSV, true, List.of(), Mode.ADD_ONLY, "");
        store.change(tables -> tables.imports().create(order, "", NOW));

        assertThatThrownBy(() -> ask("export", ""))
                .isInstanceOf(ApiError.class)
                .hasMessage("More than 5 asynchronous requests are waiting");

        batches(work("export", _ -> "a.zip")).run();
        assertThat(ask("export", "")).isPositive();
    }

    private long ask(String call, String spec) {
        return store.change(tables -> Batches.create(tables, call, spec));
    }

    private Batch find(long id) {
        return store.read(tables -> tables.batches().find(id)).orElseThrow();
    }

    private Batches batches(BatchWork... works) {
        return new Batches(store, List.of(works));
    }

    private BatchWork work(String call, Doing doing) {
        return new BatchWork() {
            @Override
            public String call() {
                return call;
            }

            @Override
            public String run(Batch batch) throws InterruptedException {
                done.add(batch.spec());
                return doing.of(batch);
            }
        };
    }

    @FunctionalInterface
    private interface Doing {
        String of(Batch batch) throws InterruptedException;
    }
}
