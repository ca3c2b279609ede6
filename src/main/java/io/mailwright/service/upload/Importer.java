package io.mailwright.service.upload;

import io.mailwright.cache.LedgerUpload;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ImportStatus;
import io.mailwright.domain.ListImport;
import io.mailwright.domain.WorkState;
import io.mailwright.service.FilePlace;
import io.mailwright.service.PassingFolder;
import io.mailwright.service.WorkEnd;
import io.mailwright.service.upload.source.Dialect;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.ImportFile;
import io.mailwright.xmlapi.call.RetrieveImportStatus;
import io.mailwright.xmlapi.files.Existing;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes files to the account, has each imported, waits, and gives each of its rows the outcome that
 * the result file says ({@code subscribers-lists.md} S21 to S23, grades F, X).
 */
final class Importer {
    private static final String FOLDER = "import/";

    private final XmlApi api;
    private final FilePlace files;

    Importer(XmlApi api, FilePlace files) {
        this.api = api;
        this.files = files;
    }

    /**
     * The upload whose rows are in files.
     *
     * @param folder for files that are needed meanwhile
     */
    record Job(LedgerUpload upload, ImportRows rows, ImportOrders orders, PassingFolder folder) {}

    /** Why a row was not taken. */
    private record Rejected(int code, String reason) {}

    /** Whether the account has a place for files. */
    boolean hasPlace() {
        return files.exists();
    }

    /**
     * Has a file imported. Repeated, it adds nobody twice, because the file adds only, or changes
     * only.
     */
    void run(Shipment shipment, Job job) {
        Path file = shipment.file();
        var order = file == null ? shipment.order() : order(shipment.order(), file, job);
        var ended = await(order.id());
        // Without its result, or with none that can be had, rows stay asked for and are read back.
        if (ended.state() == WorkState.COMPLETE && !ended.resultFile().isEmpty()) {
            var result = job.folder().file("result-" + order.file());
            files.transfer().download(FOLDER + ended.resultFile(), result, (_, _) -> {});
            job.rows().settle(order.rows(), otherwise(rejected(result), order, job.upload()));
            job.folder().forget(result);
        }
        if (file != null) {
            job.folder().forget(file);
        }
        // Rows it left open were sent all the same, so it is kept in mind with them.
        if (!job.rows().isAnyAsked(order.rows())) {
            job.orders().remove(order);
        }
    }

    /** That it is asked for is written down before, and its number at once. */
    private ImportOrder order(ImportOrder order, Path file, Job job) {
        files.transfer().upload(file, FOLDER + order.file(), Existing.REPLACE, (_, _) -> {});
        ImportRows.stopIfInterrupted();
        job.orders().put(order);
        try {
            var made = order.ordered(api.send(new ImportFile(call(order, job))));
            job.orders().put(made);
            return made;
        } catch (Failure.Refused | Failure.Invalid | Failure.NoPassword notTaken) {
            job.orders().remove(order);
            throw notTaken;
        }
    }

    private static ListImport call(ImportOrder order, Job job) {
        return new ListImport(
                List.of(job.upload().listId()),
                order.file(),
                ListImport.Format.CSV,
                true,
                job.rows().fields(),
                order.intent().isAdding() ? ListImport.Mode.ADD_ONLY : ListImport.Mode.UPDATE_ONLY,
                "");
    }

    private ImportStatus await(long id) {
        return WorkEnd.await(() -> api.send(new RetrieveImportStatus(id)), ImportStatus::state);
    }

    private static Map<String, Rejected> rejected(Path result) {
        var rejected = new HashMap<String, Rejected>();
        try (var reader = Files.newBufferedReader(result, StandardCharsets.UTF_8);
                var csv = Dialect.PLAIN.open(reader)) {
            var records = csv.iterator();
            var headings = records.hasNext() ? records.next().getFields() : List.<String>of();
            int email = headings.indexOf("email");
            int code = headings.indexOf("code");
            int reason = headings.indexOf("reason");
            if (email < 0 || code < 0 || reason < 0) {
                throw new Failure.Malformed("The result of an import has other columns", null);
            }
            records.forEachRemaining(row ->
                    rejected.put(
                            EmailAddress.key(row.getField(email)),
                            new Rejected(
                                    Integer.parseInt(row.getField(code)), row.getField(reason))));
            return rejected;
        } catch (IOException | RuntimeException e) {
            if (e instanceof Failure failure) {
                throw failure;
            }
            throw new Failure.Malformed("The result of an import cannot be read", e);
        }
    }

    private static Map<String, Optional<Outcome>> otherwise(
            Map<String, Rejected> rejected, ImportOrder order, LedgerUpload upload) {
        var otherwise = new HashMap<String, Optional<Outcome>>();
        rejected.forEach((key, why) -> otherwise.put(key, outcome(why, order, upload)));
        return otherwise;
    }

    /**
     * Where the local copy was wrong about somebody, the row is for calls; but nobody knows who put
     * on the list whom the repeat of an import finds there.
     */
    private static Optional<Outcome> outcome(Rejected why, ImportOrder order, LedgerUpload upload) {
        if (why.code() == ErrorCode.MASTER_UNSUBSCRIBED.number()) {
            return Optional.of(Outcome.skipped(Judge.NEVER_MAILED));
        }
        boolean isThere = why.code() == ErrorCode.ALREADY_ON_LIST.number();
        if (isThere && order.isRepeated()) {
            return Optional.empty();
        }
        if (isThere || why.code() == ErrorCode.SUBSCRIBER_NOT_FOUND.number()) {
            return Optional.of(
                    upload.cancelled()
                            ? Outcome.skipped(CancelledRowWorker.NOT_TAKEN)
                            : Outcome.WAITING);
        }
        return Optional.of(Outcome.rejected("", "", "The account refused it: " + why.reason()));
    }
}
