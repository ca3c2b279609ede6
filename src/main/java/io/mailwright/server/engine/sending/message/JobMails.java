package io.mailwright.server.engine.sending.message;

import io.mailwright.personalisation.AccountAddress;
import io.mailwright.personalisation.Fault;
import io.mailwright.personalisation.Library;
import io.mailwright.personalisation.MailSource;
import io.mailwright.personalisation.MailTemplate;
import io.mailwright.personalisation.Profile;
import io.mailwright.personalisation.Sources;
import io.mailwright.personalisation.Validation;
import io.mailwright.personalisation.fetch.Fetched;
import io.mailwright.personalisation.fetch.Fetcher;
import io.mailwright.personalisation.fetch.Prefetched;
import io.mailwright.personalisation.plain.PlainText;
import io.mailwright.server.engine.fetch.FetchCache;
import io.mailwright.server.engine.sending.delivery.Outgoing;
import io.mailwright.server.engine.sending.simulation.Behaviour.Sent.Link;
import io.mailwright.server.engine.tracking.TrackingLinks;
import io.mailwright.server.store.AccountSettings;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.WireTime;

import java.util.List;
import java.util.stream.Collectors;

/** Compiles the e-mails of jobs. Thread-safe. */
public final class JobMails {
    private final Store store;
    private final TrackingLinks links;
    private final Fetcher fetcher;

    public JobMails(Store store, TrackingLinks links, Fetcher fetcher) {
        this.store = store;
        this.links = links;
        this.fetcher = fetcher;
    }

    /**
     * Checks and compiles the e-mail of a job, and fetches what its messages have in common.
     *
     * @throws Unsendable if it must not, or cannot, be sent
     */
    public JobMail of(Job job) throws Unsendable {
        var profile = Profile.of(store.read(tables -> tables.attributes().all()));
        var account = store.read(tables -> tables.settings().account());
        var content = job.content();
        var from = from(content, account);
        check(job, profile);
        var marks = new Marks();
        var template = store.change(tables -> compiled(job, marks, rewriter(job, marks, tables)));
        var before = template.fetchBefore(new KeptFetcher(store, job.id(), fetcher));
        return new JobMail(
                job,
                template,
                marks,
                new Contexts.Surroundings(profile, address(account), from, sources(before), links));
    }

    /** Calls who wants to be called when all is sent; answers why it did not work where not. */
    public List<Fetched.Failed> fetchAfter(JobMail mail) {
        return mail.template().fetchAfter(fetcher);
    }

    private static void check(Job job, Profile profile) throws Unsendable {
        var content = job.content();
        var validation =
                job.transactional()
                        ? Validation.ofTransactional(profile)
                        : Validation.ofCommercial(profile);
        var faults =
                validation.faults(
                        new MailSource(content.subject(), content.html(), content.text()));
        if (!faults.isEmpty()) {
            throw new Unsendable(
                    faults.stream()
                            .map(Fault::reason)
                            .distinct()
                            .collect(Collectors.joining("; ")));
        }
    }

    private static Outgoing.Sender from(Job.Content content, AccountSettings account)
            throws Unsendable {
        var name = content.fromName().isEmpty() ? account.fromName() : content.fromName();
        var email = content.fromEmail().isEmpty() ? account.fromEmail() : content.fromEmail();
        var address = AsciiAddress.of(email);
        if (address.isEmpty()) {
            throw new Unsendable(
                    email.isEmpty()
                            ? "Neither the send nor the account names a sender's address"
                            : "The sender's address is none");
        }
        return new Outgoing.Sender(name, address.get());
    }

    private static LinkRewriter rewriter(Job job, Marks marks, Tables tables) {
        return new LinkRewriter(
                marks,
                (url, alias, conversion) -> {
                    long id = tables.links().idOf(job.id(), url, alias, conversion);
                    marks.add(new Link(id, url, alias));
                    return id;
                });
    }

    private static MailTemplate compiled(Job job, Marks marks, LinkRewriter rewriter) {
        var content = job.content();
        var html = content.html();
        var text = content.text();
        if (content.trackLinks()) {
            html = rewriter.html(html);
            text = text == null ? null : rewriter.text(text);
        }
        if (text == null && Scripted.isPlain(html)) {
            text = PlainText.of(html);
        }
        html = OpenPixel.in(html, marks.of(Marks.PIXEL));
        return MailTemplate.parse(new MailSource(content.subject(), html, text));
    }

    private Sources sources(Prefetched before) {
        return new Sources(
                new FetchCache(fetcher),
                before,
                Library.empty(),
                store.clock().withZone(WireTime.ZONE));
    }

    static AccountAddress address(AccountSettings account) {
        return new AccountAddress(
                account.memberId(),
                account.businessName(),
                account.address(),
                account.city(),
                account.state(),
                account.postalCode(),
                account.country());
    }
}
