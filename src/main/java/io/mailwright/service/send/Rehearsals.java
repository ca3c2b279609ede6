package io.mailwright.service.send;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.AudienceStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.ListStore;
import io.mailwright.cache.ReportStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.MailList;
import io.mailwright.domain.send.Rehearsal;
import io.mailwright.domain.send.Rehearsed;
import io.mailwright.domain.send.SendMail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.service.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Rehearses sends with their real recipients and content; nothing leaves this computer. The
 * messages of the last one stay beside the local copy until the next. Thread-safe.
 */
public final class Rehearsals {
    /** More messages than that are not kept as files. */
    static final int MOST = 50_000;

    private final String business;
    private final Audiences audiences;
    private final Database copy;
    private final AudienceStore people;
    private final ListStore lists;

    /**
     * The rehearsals of an account.
     *
     * @param business what its messages call it: the account does not tell
     */
    public Rehearsals(String business, Audiences audiences, Database copy) {
        this.business = business;
        this.audiences = audiences;
        this.copy = copy;
        this.people = new AudienceStore(copy);
        this.lists = new ListStore(copy);
    }

    /**
     * Rehearses one.
     *
     * @throws Failure.Invalid if nobody would get it
     * @throws Failure.FileUnusable if the disk has no room for it
     */
    public synchronized Rehearsed rehearse(
            SendPlan plan, SendMail mail, Stage stage, Progress progress) {
        var recipients = new ArrayList<Rehearsal.Person>();
        long all = gather(plan, recipients);
        if (recipients.isEmpty()) {
            throw new Failure.Invalid("Nobody would get it: there is nothing to rehearse.");
        }
        var folder = empty(folder());
        var began = Instant.now();
        var account =
                new Rehearsal.Account(business, new AttributeStore(copy).all(), usualSender());
        var messages =
                played(
                        stage,
                        new Rehearsal(folder, account, mail, plan, recipients),
                        built -> progress.at(built, recipients.size(), mail.name()));
        return new Rehearsed(all, messages, Duration.between(began, Instant.now()), began);
    }

    /** Of one that came to no end nothing stays, which may be all that a disk has room for. */
    private static List<Rehearsed.Message> played(
            Stage stage, Rehearsal rehearsal, LongConsumer built) {
        try {
            return stage.play(rehearsal, built);
        } catch (RuntimeException ended) {
            empty(rehearsal.folder());
            throw ended;
        }
    }

    private long gather(SendPlan plan, List<Rehearsal.Person> recipients) {
        var names = new HashMap<Long, String>();
        var all = new long[1];
        people.each(
                audiences.wanted(plan.lists(), plan.suppressed()),
                recipient -> {
                    if (recipient.gets() && all[0]++ < MOST) {
                        var list =
                                names.computeIfAbsent(
                                        recipient.list(),
                                        id -> lists.find(id).map(MailList::name).orElse(""));
                        recipients.add(new Rehearsal.Person(recipient.person(), list));
                    }
                });
        return all[0];
    }

    /** The account does not tell it, but what was sent last says whom it was from. */
    private Sender usualSender() {
        return new ReportStore(copy)
                .all().stream()
                        .map(JobReport::told)
                        .filter(told -> !told.fromEmail().isEmpty() && told.sentAt() != null)
                        .max(Comparator.comparing(told -> told.sentAt()))
                        .map(told -> new Sender(told.fromName(), told.fromEmail()))
                        .orElse(Sender.OF_ACCOUNT);
    }

    private Path folder() {
        return copy.file().resolveSibling(copy.file().getFileName() + ".rehearsal");
    }

    /** What an earlier one left is of no use any more. */
    private static Path empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure.FileUnusable(
                    folder, "The rehearsal has no place to keep its messages.", e);
        }
    }
}
