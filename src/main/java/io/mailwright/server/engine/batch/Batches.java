package io.mailwright.server.engine.batch;

import io.mailwright.domain.Failure;
import io.mailwright.server.engine.Worker;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.BatchTable.Batch;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is asked for now and done later, one after the other in the order of asking, with how it
 * stands in the store ({@code envelope.md} E13).
 */
public final class Batches implements Worker.Task {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final Store store;
    private final Map<String, BatchWork> works;

    public Batches(Store store, List<BatchWork> works) {
        this.store = store;
        this.works =
                works.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(BatchWork::call, Function.identity()));
    }

    /**
     * Writes down what is to be done; who asks then wakes the worker.
     *
     * @param call of one of the works
     * @param spec to what and how, as that work reads it
     * @return the id to ask after it by
     * @throws ApiError 918
     */
    public static long create(Tables tables, String call, String spec) {
        Waiting.refuseMore(tables);
        return tables.batches().create(call, spec, tables.now());
    }

    @Override
    public Optional<Duration> run() throws InterruptedException {
        for (var batch = next(); batch.isPresent(); batch = next()) {
            run(batch.get());
        }
        return Optional.empty();
    }

    private Optional<Batch> next() {
        return store.read(tables -> tables.batches().open().stream().findFirst());
    }

    private void run(Batch batch) throws InterruptedException {
        store.change(tables -> {
            tables.batches().begin(batch.id());
            return batch;
        });
        try {
            var file = work(batch).run(batch);
            store.change(tables -> {
                tables.batches().complete(batch.id(), file, tables.now());
                return batch;
            });
        } catch (ApiError e) {
            fail(batch, e.text());
        } catch (Failure e) {
            LOG.warn("Batch {} failed", batch.id(), e);
            fail(batch, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Left open, it would be tried for ever, and nothing behind it ever done.
            LOG.error("Batch {} failed", batch.id(), e);
            fail(batch, ErrorCode.INTERNAL.text());
        }
    }

    private BatchWork work(Batch batch) {
        var work = works.get(batch.call());
        if (work == null) {
            throw new IllegalStateException("nothing does " + batch.call());
        }
        return work;
    }

    private void fail(Batch batch, String problem) {
        store.change(tables -> {
            tables.batches().fail(batch.id(), problem, tables.now());
            return batch;
        });
    }
}
