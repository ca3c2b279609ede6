package io.mailwright.service.send;

import io.mailwright.cache.AccountWork;
import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.LibraryStore;
import io.mailwright.cache.PublicationStore;
import io.mailwright.cache.ReportStore;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Safety;
import io.mailwright.domain.content.EmailHeading;
import io.mailwright.domain.send.Audience;
import io.mailwright.domain.send.FrozenSend;
import io.mailwright.domain.send.Rehearsed;
import io.mailwright.domain.send.Send;
import io.mailwright.domain.send.SendDraft;
import io.mailwright.domain.send.SendMail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.service.check.EmailChecks;
import io.mailwright.service.content.AccountEmails;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prepares a send step by step: what, to whom, checks; and has the account make it, once. Drafts
 * and counting need no network. Thread-safe.
 */
public final class GuidedSends {
    private final Database copy;
    private final AccountEmails emails;
    private final SendService sends;
    private final SendDrafts drafts;
    private final Audiences audiences;
    private final InstantSource clock = InstantSource.system();

    public GuidedSends(
            Database copy, AccountEmails emails, SendService sends, Audiences audiences) {
        this.copy = copy;
        this.emails = emails;
        this.sends = sends;
        this.drafts = new SendDrafts(copy, clock);
        this.audiences = audiences;
    }

    public SendDrafts drafts() {
        return drafts;
    }

    public Audiences audiences() {
        return audiences;
    }

    /**
     * To rehearse with the real recipients and content.
     *
     * @param business what messages call the account
     */
    public Rehearsals rehearsals(String business) {
        return new Rehearsals(business, audiences, copy);
    }

    /**
     * The e-mail of a send: what it is called as the last synchronisation brought it, its HTML from
     * here or from the account.
     *
     * @throws Failure.NotOne if the last synchronisation brought no such e-mail
     */
    public SendMail mail(long emailId) {
        return mail(heading(emailId));
    }

    private EmailHeading heading(long emailId) {
        return emails.search("").stream()
                .filter(email -> email.id() == emailId)
                .findFirst()
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "The e-mail %d is not known here: synchronise first."
                                        .formatted(emailId),
                                List.of()));
    }

    private SendMail mail(EmailHeading heading) {
        return new SendMail(
                heading.id(),
                heading.name(),
                heading.subject(),
                emails.body(heading.id()).html(),
                text(heading.id()));
    }

    /**
     * The account does not tell it ({@code email-send.md} M4): what was published from here is
     * known here.
     */
    private @Nullable String text(long emailId) {
        return new PublicationStore(copy)
                .ofEmail(emailId)
                .flatMap(made -> new LibraryStore(copy).version(made.item(), made.version()))
                .map(version -> version.content().text())
                .orElse(null);
    }

    /** What the checks say of its e-mail. */
    public List<Finding> check(SendMail mail) {
        return new EmailChecks(attributes())
                .check(new CheckedMail(mail.subject(), mail.html(), mail.text()));
    }

    /**
     * How safe a send is.
     *
     * @param rehearsed of what it is now; {@code null} for none
     */
    public Safety safety(
            SendPlan plan, SendMail mail, Audience audience, @Nullable Rehearsed rehearsed) {
        var jobs =
                new ReportStore(copy)
                        .all().stream()
                                .filter(job -> !job.test())
                                .filter(job ->
                                        job.lists().stream().anyMatch(plan.lists()::contains))
                                .toList();
        return new SafetyScore(audience, jobs, clock.instant())
                .of(check(mail), valueless(plan, mail), rehearsed);
    }

    /** How many have no value of what the e-mail prints, where nothing else stands in for it. */
    private Map<Attribute, Long> valueless(SendPlan plan, SendMail mail) {
        var used =
                attributes().stream()
                        .filter(attribute -> !attribute.isIdentity())
                        .filter(attribute -> attribute.defaultValue().isEmpty())
                        .filter(attribute ->
                                AskedNames.wanted(mail)
                                        .anyMatch(attribute.name()::equalsIgnoreCase))
                        .toList();
        var counts =
                audiences.valueless(
                        plan.lists(),
                        plan.suppressed(),
                        used.stream().map(Attribute::name).toList());
        var byAttribute = new LinkedHashMap<Attribute, Long>();
        used.forEach(
                attribute -> byAttribute.put(attribute, counts.getOrDefault(attribute.name(), 0L)));
        return byAttribute;
    }

    private List<Attribute> attributes() {
        return new AttributeStore(copy).all();
    }

    /**
     * Has the account make the job of a draft, once, whatever happens; the draft is sent then.
     *
     * @param confirmed what is to be sent; what is kept has to be the same
     * @throws Failure.Invalid if something is missing, it is another one now, or the account would
     *     refuse the e-mail
     * @throws Failure.Unreachable if no answer came; asked again it is looked up first
     */
    public Send send(long draftId, SendPlan confirmed) {
        requireReady(unsent(draftId, confirmed));
        try (var _ = AccountWork.SEND.begin(copy)) {
            // Another window may have sent or changed it until the lock was ours.
            var draft = unsent(draftId, confirmed);
            // Whoever was cut off between the account's answer and here finds the job again.
            long last = drafts.asking(draftId, sends.lastEntry());
            var send =
                    sends.madeSince(draft.plan(), last)
                            .orElseGet(() -> sends.make(draft.plan(), false));
            drafts.sent(draftId, send.id());
            return send;
        }
    }

    /**
     * Has the account make the job of a frozen send, once.
     *
     * @throws Failure.Invalid if nobody but its author released it, the account's e-mail is not the
     *     one that was frozen, the account would refuse it, or it was sent already
     * @throws Failure.Unreachable if no answer came; asked again it is looked up first
     */
    public Send send(FrozenSend frozen) {
        if (!frozen.isReleased()) {
            throw new Failure.Invalid(
                    "Nobody but its author has released it: have somebody else look at it first.");
        }
        var plan = frozen.plan();
        emails.bring();
        var now = heading(plan.emailId());
        if (!emails.now(now.id()).html().equals(frozen.mail().html())
                || !now.subject().equals(frozen.mail().subject())) {
            throw new Failure.Invalid(
                    "E-mail %d of the account is not the one that was frozen: freeze it anew and have it released."
                            .formatted(plan.emailId()));
        }
        requireFaultless(frozen.mail());
        return sends.sendOnce(plan, frozen.by().at());
    }

    private SendDraft unsent(long draftId, SendPlan confirmed) {
        var draft = drafts.find(draftId);
        if (draft.sendId() != null) {
            throw new Failure.Invalid("It was sent already: duplicate it to send it once more.");
        }
        if (!draft.plan().equals(confirmed)) {
            throw new Failure.Invalid(
                    "What is kept of it is not what was confirmed: open it anew and look at it.");
        }
        return draft;
    }

    private void requireReady(SendDraft draft) {
        if (!draft.hasEmail()) {
            throw new Failure.Invalid("Choose an e-mail to send.");
        }
        if (draft.plan().lists().isEmpty()) {
            throw new Failure.Invalid("Choose a list or group to send to.");
        }
        requireFaultless(mail(draft.plan().emailId()));
    }

    /**
     * Makes sure that the account would not refuse an e-mail.
     *
     * @throws Failure.Invalid if it would
     */
    public void requireFaultless(SendMail mail) {
        var faults = check(mail).stream().filter(Finding::isError).toList();
        if (!faults.isEmpty()) {
            throw new Failure.Invalid(
                    "The account would refuse it: %s. Mend the e-mail first."
                            .formatted(faults.getFirst().words()));
        }
    }
}
