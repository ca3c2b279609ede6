package io.mailwright.service.upload;

import de.siegmar.fastcsv.writer.CsvWriter;

import io.mailwright.cache.Database;
import io.mailwright.cache.Standings;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.ListService;
import io.mailwright.service.Progress;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes lists of people who were found in the local copy. They get there by an upload, so it is
 * known of each of them what became of it, a crash loses nobody, and it can be taken back. Nobody
 * who unsubscribed is made active, and nobody who is no longer in the account comes back into it.
 * Thread-safe.
 */
public final class NewLists {
    private static final long NO_LIST = 0;
    private static final FormatChoice FORMAT =
            new FormatChoice(StandardCharsets.UTF_8, ',', Quoting.DOUBLED, true, null, 0);

    private final ListService lists;
    private final UploadService uploads;
    private final Standings standings;
    private final PastedRows files;

    public NewLists(ListService lists, UploadService uploads, Database cache) {
        this.lists = lists;
        this.uploads = uploads;
        this.standings = new Standings(cache);
        this.files = new PastedRows(cache.file().resolveSibling("pasted"));
    }

    /**
     * Makes the list and writes its people into the ledger of uploads; {@link
     * UploadService#persist} puts them on it. Answers the upload's id. A list of that name that
     * nobody is on is taken for one that was made for them before and came no further.
     *
     * @throws Failure.Invalid if there is a list of that name with people, or nobody of these is in
     *     the account; nothing was changed then
     */
    public long begin(String name, Addresses people, Progress progress) {
        var free = free(name);
        long[] known = {0};
        var file = files.keep("people", ".csv", out -> known[0] = write(people, out));
        if (known[0] == 0) {
            throw new Failure.Invalid(
                    "None of these people is in the account now, so there is no list of them.");
        }
        var list = free.isEmpty() ? lists.add(name, ListType.PRIVATE) : free.getFirst();
        var mapping =
                new Mapping(Map.of(Attribute.EMAIL_ADDRESS, Attribute.EMAIL_ADDRESS), Map.of());
        var plan = new UploadPlan(file, list.id(), mapping, UploadMode.ADD_UPDATE, FORMAT);
        return uploads.begin(plan.remembered(false), UploadWay.AUTO, null, progress);
    }

    /** The empty list of that name, if there is one. */
    private List<MailList> free(String name) {
        var called =
                lists.saved().stream()
                        .filter(list -> list.name().equalsIgnoreCase(name.strip()))
                        .map(list -> lists.refresh(list.id()))
                        .toList();
        if (called.stream().anyMatch(list -> list.counts().subscribers() > 0)) {
            throw new Failure.Invalid(
                    "There is a list called \"%s\" already, with people on it. Choose another name."
                            .formatted(name.strip()));
        }
        return called;
    }

    /** Answers how many there were. */
    private long write(Addresses people, Writer out) throws IOException {
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(Attribute.EMAIL_ADDRESS);
            var page = new ArrayList<String>();
            var written = new HashSet<String>();
            people.each(email -> {
                page.add(email);
                if (page.size() == Standings.MOST) {
                    write(page, csv, written);
                }
            });
            write(page, csv, written);
            return written.size();
        }
    }

    /** Those who are in the account, each once. */
    private void write(List<String> page, CsvWriter csv, Set<String> written) {
        var keys = page.stream().map(EmailAddress::key).distinct().toList();
        var known = standings.of(NO_LIST, keys);
        for (var email : page) {
            var key = EmailAddress.key(email);
            var standing = known.getOrDefault(key, Standings.UNKNOWN);
            if (standing.subscriber().isPresent() && written.add(key)) {
                csv.writeRecord(email);
            }
        }
        page.clear();
    }
}
