package io.mailwright.service.upload;

import io.mailwright.cache.Database;
import io.mailwright.cache.LeaverStore;
import io.mailwright.cache.LedgerUpload;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.CheckGroup;
import io.mailwright.domain.upload.CheckReport;
import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.SuggestedMapping;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadCourse;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.FilePlace;
import io.mailwright.service.Progress;
import io.mailwright.service.SyncService;
import io.mailwright.service.upload.saved.SavedMappings;
import io.mailwright.service.upload.source.RowSource;
import io.mailwright.xmlapi.XmlApi;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Uploads of subscriber files, with a ledger that knows of every row what became of it.
 * Thread-safe.
 */
public final class UploadService {
    private static final int PREVIEW_ROWS = 20;

    /** Uploads that columns are learned from, the newest ones. */
    private static final int LEARNED_FROM = 200;

    private final UploadStore ledger;
    private final Preparation preparation;
    private final UploadEngine engine;
    private final Inspection inspection;
    private final PastedRows pasted;
    private final UploadUndo undo;
    private final UploadOutcomes outcomes;
    private final UploadLeavers leavers;
    private final MappingTemplates templates;
    private final CopyFollower follower;
    private final Database cache;

    /**
     * Uploads into the account behind {@code api}, with the ledger in its local copy.
     *
     * @param connections calls at a time, 1 to 8
     */
    public UploadService(Database cache, XmlApi api, int connections) {
        this(cache, api, connections, FilePlace.NONE);
    }

    /** As {@link #UploadService(Database, XmlApi, int)}, with a place for files to import. */
    public UploadService(Database cache, XmlApi api, int connections, FilePlace files) {
        this(cache, api, connections, files, FileImports.ROWS_A_PART);
    }

    UploadService(Database cache, XmlApi api, int connections, FilePlace files, int rowsAPart) {
        this.ledger = new UploadStore(cache);
        this.preparation = new Preparation(cache);
        this.inspection = new Inspection(preparation, cache);
        this.pasted = new PastedRows(cache.file().resolveSibling("pasted"));
        var sync = new SyncService(api, files, cache);
        this.undo = new UploadUndo(cache, api, sync, connections);
        this.outcomes = new UploadOutcomes(cache, api, pasted);
        this.leavers = new UploadLeavers(this, cache);
        this.templates =
                new MappingTemplates(new SavedMappings(cache.file().resolveSibling("mappings")));
        this.cache = cache;
        var imports = new FileImports(cache, new Importer(api, files), sync, rowsAPart);
        this.follower = new CopyFollower(cache, api, sync);
        this.engine = new UploadEngine(cache, api, imports, follower, connections);
    }

    /**
     * Keeps rows copied from a spreadsheet as a file, which nobody but its owner can read.
     *
     * @throws Failure.FileUnusable if it cannot be written
     */
    public Path keepPasted(String rows) {
        return pasted.keep(rows);
    }

    /**
     * Finds encoding, delimiter and headings and reads the first rows.
     *
     * @throws Failure.FileUnusable in words, if it cannot be read as rows
     */
    public FilePreview preview(Path file) {
        return preview(file, FormatChoice.NONE);
    }

    /** As {@link #preview(Path)}, with what was said of the format in place of what is found. */
    public FilePreview preview(Path file, FormatChoice choice) {
        var stamp = Reading.stamp(file);
        var source = RowSource.open(file, choice);
        var columns = source.layout().columns();
        var rows = new ArrayList<List<String>>();
        for (var row : source.first(PREVIEW_ROWS)) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(i < row.cells().size() ? row.cells().get(i) : "");
            }
            rows.add(List.copyOf(cells));
        }
        return new FilePreview(
                file,
                stamp,
                source.layout().format(),
                source.layout().byteOrderMark(),
                source.sheets(),
                columns,
                List.copyOf(rows),
                source.estimate());
    }

    /**
     * Columns matched to attributes: as they went when a file with the same columns was uploaded
     * last, by name in any of eight languages, by what is in them.
     *
     * @throws Failure.FileUnusable in words, if the file can no longer be read
     */
    public SuggestedMapping suggest(FilePreview preview, List<Attribute> attributes) {
        var file = RowSource.open(preview.file(), FormatChoice.of(preview.format()));
        return MappingSuggestion.of(
                preview.columns(),
                attributes,
                ColumnSample.of(file),
                Precedent.learned(preview, ledger.plans(LEARNED_FROM)));
    }

    /**
     * What would happen, from the file and the cache; nothing is sent or written.
     *
     * @throws Failure.FileUnusable if the file cannot be read to its end
     * @throws Failure.Invalid if the mapping does not fit the file and the account
     */
    public Upload check(UploadPlan plan, Progress progress) {
        return inspection.check(plan, _ -> {}, progress);
    }

    /** As {@link #check}, giving each row to {@code rows}, in file order. */
    public Upload check(UploadPlan plan, Consumer<UploadRow> rows, Progress progress) {
        return inspection.check(plan, judged -> rows.accept(judged.row()), progress);
    }

    /**
     * As {@link #check(UploadPlan, Progress)}, with all there is to say: rows by what is wrong with
     * them, what would change, values that could be merged.
     */
    public CheckReport inspect(UploadPlan plan, Progress progress) {
        return inspection.report(plan, _ -> {}, progress);
    }

    /**
     * Rows of a group of a report, or of a whole outcome, that come after a line of the file: as
     * many as a report keeps of each.
     *
     * @param group {@code null} for all rows of the outcome
     */
    public List<CheckedRow> rows(
            UploadPlan plan,
            RowState state,
            @Nullable CheckGroup group,
            long after,
            Progress progress) {
        return inspection.rows(plan, state, group, after, progress);
    }

    /** As {@link #check}, writing the rows that would be rejected to a file. */
    public Upload check(UploadPlan plan, Path rejects, Progress progress) {
        return inspection.check(plan, rejects, progress);
    }

    /**
     * Writes what would change, cell by cell, to a CSV file; nothing is sent.
     *
     * @throws Failure.FileUnusable if one file cannot be read to its end, or the other written
     */
    public Path exportChanges(UploadPlan plan, Path file, Progress progress) {
        return inspection.changes(plan, file, progress);
    }

    /** As {@link #inspect}, writing the rows that would be rejected to a file. */
    public CheckReport inspect(UploadPlan plan, Path rejects, Progress progress) {
        return inspection.report(plan, rejects, progress);
    }

    /**
     * Writes the plan and every row into the ledger; nothing is sent yet. Answers the upload's id.
     *
     * @throws Failure.FileUnusable if the file cannot be read to its end
     * @throws Failure.Invalid if the mapping does not fit the file and the account
     */
    public long begin(UploadPlan plan, Progress progress) {
        return begin(plan, UploadWay.CALLS, null, progress);
    }

    /**
     * As {@link #begin(UploadPlan, Progress)}.
     *
     * @param way how the rows get into the account, which is remembered
     * @param rejects where rejected rows are wanted at the end, which is remembered
     */
    public long begin(UploadPlan plan, UploadWay way, @Nullable Path rejects, Progress progress) {
        var began = Instant.now();
        undo.forgetOld();
        var list = preparation.list(plan.listId());
        if (plan.mode() == UploadMode.EQUAL) {
            UploadLeavers.allowed(list);
        }
        var file = RowSource.open(plan.file(), plan.format());
        var prepared = preparation.prepare(plan, file.layout());
        try (var claim =
                ledger.create(
                        plan.file().toAbsolutePath(),
                        list.id(),
                        list.name(),
                        plan.mode().name(),
                        StoredPlan.of(plan, file.layout(), way, rejects).json())) {
            if (plan.mode() == UploadMode.EQUAL) {
                new LeaverStore(cache).await(claim.id());
            }
            var hash = FileHash.of(plan.file());
            fill(claim.id(), new Reading(file, prepared.screening(), progress), began);
            ledger.origin(claim.id(), hash.value(), UploadUndo.who());
            return claim.id();
        }
    }

    private void fill(long id, Reading reading, Instant began) {
        try {
            LedgerFill.fill(ledger, id, reading);
            ledger.ended(id, UploadState.STOPPED.name(), Duration.between(began, Instant.now()));
        } catch (RuntimeException e) {
            ledger.drop(id);
            throw e;
        }
    }

    /**
     * Goes on with an upload until every row has its outcome. One to a list that another is at work
     * on waits for it. Interrupting stops it between two rows; it can be resumed.
     *
     * @throws Failure.Unreachable if the network is gone; it can be resumed
     * @throws Failure.Refused if the account refuses what no row is to blame for, such as the login
     * @throws Failure.Invalid if it is being worked on already
     */
    public Upload run(long uploadId, Progress progress) {
        return run(uploadId, new Throttle(0), progress);
    }

    /** As {@link #run(long, Progress)}, with so many rows a second by call. */
    public Upload run(long uploadId, Throttle throttle, Progress progress) {
        var upload = find(uploadId);
        return upload.state().equals(UploadState.DONE.name())
                ? Uploads.of(upload)
                : engine.run(upload, throttle, progress);
    }

    /**
     * As {@link #run(long, Throttle, Progress)}; while the account cannot be reached it waits, and
     * goes on by itself.
     *
     * @param outage says while it waits, and how long it does
     * @throws Failure.Unreachable if that is over, or if it waits for a while only and the account
     *     cannot be reached from the first; it can be resumed
     * @throws java.util.concurrent.CancellationException if it is interrupted while it waits
     */
    public Upload persist(long uploadId, Throttle throttle, Progress progress, Outage outage) {
        var upload = find(uploadId);
        return upload.state().equals(UploadState.DONE.name())
                ? Uploads.of(upload)
                : engine.persist(upload, throttle, progress, outage);
    }

    /** How the rows that are still to come get into the account. */
    public UploadCourse course(long uploadId) {
        return engine.course(find(uploadId));
    }

    /**
     * Gives up the rows of a stopped upload that were not sent, which are then skipped; of those
     * whose answer was lost it is found out what became of them. An import that the account was
     * asked for cannot be called back: its end is waited for.
     *
     * @throws Failure.Invalid if it is being worked on
     */
    public Upload cancel(long uploadId, Progress progress) {
        return engine.cancel(find(uploadId), progress);
    }

    /** Mappings that are kept, to be applied to other files. */
    public MappingTemplates templates() {
        return templates;
    }

    /** Has the local copy follow uploads that it has not followed. */
    public CopyFollower copy() {
        return follower;
    }

    /** Takes uploads back. */
    public UploadUndo undo() {
        return undo;
    }

    /** Those on a list who are not in the file it is made equal to. */
    public UploadLeavers leavers() {
        return leavers;
    }

    /** What became of the rows of uploads, and how they came about. */
    public UploadOutcomes outcomes() {
        return outcomes;
    }

    /** Newest first. */
    public List<Upload> history() {
        return ledger.all().stream().map(Uploads::of).toList();
    }

    /**
     * The one of that id.
     *
     * @throws Failure.NotOne if there is none
     */
    public Upload show(long uploadId) {
        return Uploads.of(find(uploadId));
    }

    private LedgerUpload find(long uploadId) {
        return ledger.find(uploadId)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "There is no upload %d.".formatted(uploadId), List.of()));
    }

    /** Rows in file order, of one state or all. */
    public List<UploadRow> rows(long uploadId, @Nullable RowState state, long offset, int limit) {
        return ledger.rows(uploadId, state == null ? null : state.name(), offset, limit).stream()
                .map(Uploads::row)
                .toList();
    }

    /**
     * Rows with something to say of them, in file order: rejected or skipped, or come out otherwise
     * than the local copy had foretold.
     */
    public List<UploadRow> explained(long uploadId, int limit) {
        return ledger.explained(uploadId, limit).stream().map(Uploads::row).toList();
    }

    /** How many rows came out otherwise than the local copy had foretold. */
    public long otherwise(long uploadId) {
        return find(uploadId).otherwise();
    }
}
