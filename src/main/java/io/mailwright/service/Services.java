package io.mailwright.service;

import io.mailwright.cache.Database;
import io.mailwright.domain.SetAside;
import io.mailwright.service.content.Content;
import io.mailwright.service.content.EmailBodies;
import io.mailwright.service.content.EmailService;
import io.mailwright.service.engagement.EngagementService;
import io.mailwright.service.engagement.TimeMachine;
import io.mailwright.service.send.Audiences;
import io.mailwright.service.send.FrozenSends;
import io.mailwright.service.send.GuidedSends;
import io.mailwright.service.send.Mending;
import io.mailwright.service.send.OverdueSends;
import io.mailwright.service.send.SendService;
import io.mailwright.service.send.Triggered;
import io.mailwright.service.tracking.ReportService;
import io.mailwright.service.tracking.export.ReportExport;
import io.mailwright.service.tracking.extract.TrackingImport;
import io.mailwright.service.tracking.push.ReportPush;
import io.mailwright.service.upload.NewLists;
import io.mailwright.service.upload.UploadService;
import io.mailwright.settings.Account;
import io.mailwright.xmlapi.Transport;
import io.mailwright.xmlapi.XmlApi;

import java.util.List;

/**
 * Everything that can be done with one open account. Closing it closes the cache, the connections
 * and, for the sample account, its server.
 */
public record Services(
        Account account,
        ListService lists,
        SubscriberService subscribers,
        SyncService sync,
        UploadService uploads,
        NewLists newLists,
        ReportService reports,
        ReportExport reportFiles,
        EngagementService engagement,
        TimeMachine timeMachine,
        TrackingImport trackingImport,
        ReportPush reportPush,
        ProfileService profile,
        EmailService emails,
        EmailBodies emailBodies,
        Content content,
        SendService sends,
        GuidedSends guidedSends,
        Mending mending,
        OverdueSends overdueSends,
        FrozenSends frozenSends,
        Triggered triggered,
        Connection connection,
        FilePlace files,
        Database cache,
        Transport line)
        implements AutoCloseable {
    static Services of(
            Account account,
            XmlApi api,
            FilePlace files,
            Database cache,
            FrozenSends frozenSends,
            Transport line) {
        var profile = new ProfileService(api, cache);
        var lists = new ListService(api, cache);
        var content = Content.of(api, files, cache);
        var sends = new SendService(api, cache);
        var uploads = new UploadService(cache, api, account.connections(), files);
        return new Services(
                account,
                lists,
                new SubscriberService(api, cache),
                new SyncService(api, files, cache),
                uploads,
                new NewLists(lists, uploads, cache),
                new ReportService(cache),
                new ReportExport(cache, lists::nameOf),
                new EngagementService(cache),
                new TimeMachine(cache),
                new TrackingImport(cache),
                new ReportPush(cache, account.name()),
                profile,
                new EmailService(api),
                new EmailBodies(api, cache),
                content,
                sends,
                new GuidedSends(cache, content.emails(), sends, new Audiences(api, cache)),
                new Mending(content, cache),
                new OverdueSends(api, profile),
                frozenSends,
                Triggered.of(api, cache),
                new Connection(api),
                files,
                cache,
                line);
    }

    /** What could not be used and was begun anew. */
    public List<SetAside> setAside() {
        return cache.setAside();
    }

    @Override
    public void close() {
        try (cache) {
            line.close();
        }
    }
}
