package io.mailwright.cli.upload;

import io.mailwright.cli.frame.CommandEnded;
import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.upload.CheckReport;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Leavers;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.Services;
import io.mailwright.service.upload.UploadService;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;

/**
 * {@code upload FILE}: puts the people of a file on a list; its subcommands see to past uploads.
 */
@Command(
        name = "upload",
        description =
                "Puts the people of a workbook or a CSV file on a list. Nobody unsubscribed is made"
                        + " active.")
public final class UploadCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            converter = LocalFile.class,
            description = "The file, or its file: URL.")
    private @Nullable Path file;

    @Option(names = "--list", paramLabel = "L", description = "The list (required).")
    private @Nullable String list;

    @Mixin private Reading reading = new Reading();

    @Mixin private MappingOptions saved = new MappingOptions();

    @Mixin private NewAttributes fresh = new NewAttributes();

    @Mixin private Columns columns = new Columns();

    @Mixin private SpellingOptions spelling = new SpellingOptions();

    @Option(
            names = "--mode",
            defaultValue = "add-update",
            description =
                    "add-update, add-only, update-only, or equal: as add-update, and who is not in the "
                            + "file is taken off the list, whose number --leavers has to name (${DEFAULT-VALUE}).")
    private String mode = "";

    @Mixin private Leaving leaving = new Leaving();

    @Option(
            names = "--via",
            defaultValue = "auto",
            description =
                    "calls: one for each row; ftp: as a file that the account imports; auto: ftp if the "
                            + "account has a place for files and there are 1,000 rows or more (${DEFAULT-VALUE}).")
    private String via = "";

    @Mixin private Pace pace = new Pace();

    @Mixin private Waiting waiting = new Waiting();

    @Mixin private Mending mending = new Mending();

    @Option(names = "--dry-run", description = "Shows what would happen; changes nothing.")
    private boolean dryRun;

    @Option(
            names = "--findings",
            description =
                    "With --dry-run: what there is to say of rows, by kind and column, and which step of "
                            + "a recipe settles it.")
    private boolean findings;

    @Mixin private Rejects rejects = new Rejects();

    @Option(names = "--yes", description = "Does not ask before it begins.")
    private boolean yes;

    private UploadCommand(Session session) {
        this.session = session;
    }

    public static CommandLine of(Session session) {
        return new CommandLine(new UploadCommand(session))
                .addSubcommand(new ListUploads(session))
                .addSubcommand(new ShowUpload(session))
                .addSubcommand(new ResumeUpload(session))
                .addSubcommand(new CancelUpload(session))
                .addSubcommand(new RetryUpload(session))
                .addSubcommand(new UndoUpload(session))
                .addSubcommand(new ListMappings(session));
    }

    @Override
    public Integer call() {
        if (file == null || list == null) {
            throw new UsageException(
                    "Name a FILE and its --list, or say ls, show, resume, cancel, retry, undo or mappings.");
        }
        var how = mode();
        var way = way();
        var choice = reading.choice();
        var recipe = mending.recipe();
        var terminal = session.terminal();
        rejects.check(file);
        saved.check();
        leaving.check(how);
        waiting.check();
        try (var services = session.openFollowed()) {
            if (way == UploadWay.FTP && !services.files().exists()) {
                throw new CommandEnded(
                        ExitCode.FAILED,
                        "The account "
                                + services.account().name()
                                + " has no place for files: give it one with account add and --ftp, or say --via calls.");
            }
            var listId = services.lists().find(list).id();
            var preview = services.uploads().preview(file.toAbsolutePath(), choice);
            var mapping = mapping(services, preview);
            var plan =
                    new UploadPlan(
                                    preview.file(),
                                    listId,
                                    mapping,
                                    how,
                                    FormatChoice.of(preview.format()),
                                    recipe,
                                    mending.consent())
                            .remembered(saved.remembered())
                            .planning(fresh.missing(services))
                            .seen(preview.stamp());
            Runnable accepted = () -> saved.keep(services, mapping, preview, terminal);
            return dryRun ? check(services, plan, accepted) : upload(services, plan, way, accepted);
        }
    }

    private UploadMode mode() {
        return switch (mode) {
            case "add-update" -> UploadMode.ADD_UPDATE;
            case "add-only" -> UploadMode.ADD_ONLY;
            case "update-only" -> UploadMode.UPDATE_ONLY;
            case "equal" -> UploadMode.EQUAL;
            default ->
                    throw new UsageException(
                            "--mode must be add-update, add-only, update-only or equal.");
        };
    }

    private UploadWay way() {
        return switch (via) {
            case "auto" -> pace.isLimited() ? UploadWay.CALLS : UploadWay.AUTO;
            case "calls" -> UploadWay.CALLS;
            case "ftp" -> {
                if (pace.isLimited()) {
                    throw new UsageException(
                            "Only calls can be slowed down, not a file: leave --throttle or --via ftp out.");
                }
                yield UploadWay.FTP;
            }
            default -> throw new UsageException("--via must be auto, calls or ftp.");
        };
    }

    private Mapping mapping(Services services, FilePreview preview) {
        var terminal = session.terminal();
        terminal.note(Reading.words(preview));
        reading.warnOfRival(preview, terminal);
        Reading.warnOfGarbled(preview, terminal);
        var uploads = services.uploads();
        var attributes = new ArrayList<>(services.subscribers().attributes());
        attributes.addAll(fresh.missing(services));
        var suggested = saved.suggested(uploads, preview, attributes, terminal);
        var targets = columns.over(suggested.mapping(), preview.columns(), attributes);
        var mapping = spelling.over(targets, suggested, preview.columns(), attributes);
        Columns.words(preview.columns(), mapping, suggested).forEach(terminal::note);
        return mapping;
    }

    private int check(Services services, UploadPlan plan, Runnable accepted) {
        var terminal = session.terminal();
        plan.planned()
                .forEach(one ->
                        terminal.note("The attribute %s would be made.".formatted(one.name())));
        var uploads = services.uploads();
        var report = findings ? inspected(uploads, plan) : null;
        var upload = report == null ? checked(uploads, plan) : report.sums();
        accepted.run();
        if (plan.mode() == UploadMode.EQUAL) {
            var leavers = Leaving.told(uploads.leavers(), plan, terminal);
            upload = upload.with(new Leavers(leavers.count(), 0, 0));
        }
        var wanted = rejects.file();
        var written = wanted == null || upload.rejected() == 0 ? null : wanted.toString();
        var document = UploadDocument.of(upload, written);
        if (report == null) {
            return UploadRun.show(terminal, document);
        }
        var found = FindingsDocument.of(document, report);
        terminal.show(found, found::words);
        return document.rejected() == 0 ? ExitCode.DONE : ExitCode.REJECTED;
    }

    private Upload checked(UploadService uploads, UploadPlan plan) {
        var wanted = rejects.file();
        return session.terminal()
                .following(progress ->
                        wanted == null
                                ? uploads.check(plan, progress)
                                : uploads.check(plan, wanted, progress));
    }

    private CheckReport inspected(UploadService uploads, UploadPlan plan) {
        var wanted = rejects.file();
        return session.terminal()
                .following(progress ->
                        wanted == null
                                ? uploads.inspect(plan, progress)
                                : uploads.inspect(plan, wanted, progress));
    }

    private int upload(Services services, UploadPlan plan, UploadWay way, Runnable accepted) {
        var terminal = session.terminal();
        if (!yes && !terminal.agrees("Upload " + plan.file() + " to the list " + list + "?")) {
            throw new CommandEnded(ExitCode.FAILED, "Nothing was uploaded.");
        }
        var uploads = services.uploads();
        long leavers = 0;
        if (plan.mode() == UploadMode.EQUAL) {
            var found = Leaving.told(uploads.leavers(), plan, terminal);
            leaving.require(found, String.valueOf(list), terminal);
            leavers = found.count();
        }
        fresh.create(services, terminal);
        if (pace.isLimited() && services.files().exists()) {
            terminal.note("A limit works on calls only: the rows go by calls, not as a file.");
        }
        var id = terminal.following(progress -> uploads.begin(plan, way, rejects.file(), progress));
        accepted.run();
        if (plan.mode() == UploadMode.EQUAL) {
            uploads.leavers().confirm(id, leavers);
        }
        return new UploadRun(terminal, uploads, waiting, pace.limit()).finish(id);
    }
}
