package io.mailwright.service.upload;

import io.mailwright.cache.Database;
import io.mailwright.cache.LedgerLag;
import io.mailwright.cache.LedgerUpload;
import io.mailwright.cache.ListStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.ListFigures;
import io.mailwright.service.Progress;
import io.mailwright.service.SyncService;
import io.mailwright.xmlapi.XmlApi;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Has the local copy follow what an upload changed, and knows which uploads it has not followed
 * because the process or the account was gone by then. Rows by calls it follows one by one, so that
 * only figures of lists are left; of rows by file it knows nothing until the list is read again.
 * Thread-safe.
 */
public final class CopyFollower {
    private static final Logger LOG = LoggerFactory.getLogger(CopyFollower.class);

    private final LedgerLag lags;
    private final ListStore lists;
    private final ListFigures figures;
    private final SyncService sync;

    CopyFollower(Database cache, XmlApi api, SyncService sync) {
        this.lags = new LedgerLag(cache);
        this.lists = new ListStore(cache);
        this.figures = new ListFigures(api, cache);
        this.sync = sync;
    }

    /**
     * Writes down that an upload is about to change something.
     *
     * @return whether that was so already: what it changed before it broke off was not followed
     */
    boolean begin(long uploadId) {
        return lags.begin(uploadId);
    }

    /**
     * Follows an upload that has come to its end or was stopped, as far as the account answers:
     * nothing that goes wrong here may say otherwise of its rows.
     *
     * @param counted lists whose people were changed by calls
     * @param wasBehind whether others may have been, by calls nobody remembers
     */
    void end(LedgerUpload upload, Set<Long> counted, boolean wasBehind, Progress progress) {
        boolean byFile = upload.origin().via().equals(UploadWay.FTP.name());
        boolean isDone = upload.state().equals(UploadState.DONE.name());
        boolean canFollow = isDone || !byFile;
        var wanted = new HashSet<>(counted);
        if (canFollow && (byFile || wasBehind)) {
            wanted.addAll(concerned(upload.listId()));
        }
        boolean read =
                !byFile || !isDone || readAgain(List.of(upload.listId()), upload.id(), progress);
        if (figures.readAgain(wanted) && read && canFollow) {
            lags.end(upload.id());
        }
    }

    /** When the local copy was last brought whole; nothing if it never was. */
    public Optional<Instant> asOf() {
        return sync.lastSync();
    }

    /** Uploads it has not followed, by the names of their files. */
    public List<Path> behind() {
        return lags.all().stream().map(lag -> Path.of(lag.file())).toList();
    }

    /**
     * Follows what it has not followed, as far as the account answers.
     *
     * @return whether that is all made up
     */
    public boolean makeUp(Progress progress) {
        var all = lags.all();
        if (all.isEmpty()) {
            return true;
        }
        var byFile =
                all.stream()
                        .filter(LedgerLag.Lag::byFile)
                        .map(LedgerLag.Lag::listId)
                        .distinct()
                        .toList();
        var wanted = new HashSet<Long>();
        all.forEach(lag -> wanted.addAll(concerned(lag.listId())));
        boolean isRead = byFile.isEmpty() || readAgain(byFile, 0, progress);
        if (!isRead || !figures.readAgain(wanted)) {
            return false;
        }
        all.forEach(lags::end);
        return true;
    }

    private boolean readAgain(List<Long> some, long uploadId, Progress progress) {
        try {
            sync.refresh(some, uploadId, progress);
            return true;
        } catch (Failure | CancellationException e) {
            LOG.info("The list is not read again: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** A list, if there still is one, and All Subscribers. */
    private List<Long> concerned(long listId) {
        return lists.all().stream()
                .filter(list -> list.type() == ListType.MASTER || list.id() == listId)
                .map(MailList::id)
                .toList();
    }
}
