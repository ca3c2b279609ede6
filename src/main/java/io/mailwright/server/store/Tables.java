package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;

import java.time.Instant;

/** The account's tables within one transaction; of no use after it. */
public final class Tables {
    private final Handle handle;
    private final Instant now;

    /** One for all, since it reads them once. */
    private final AttributeTable attributes;

    Tables(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
        this.attributes = new AttributeTable(handle);
    }

    /** When the transaction began, for what is dated. */
    public Instant now() {
        return now;
    }

    public ListTable lists() {
        return new ListTable(handle);
    }

    public GroupTable groups() {
        return new GroupTable(handle);
    }

    public BatchTable batches() {
        return new BatchTable(handle);
    }

    public ImportTable imports() {
        return new ImportTable(handle);
    }

    public AttributeTable attributes() {
        return attributes;
    }

    public SubscriberTable subscribers() {
        return new SubscriberTable(handle);
    }

    public MembershipTable memberships() {
        return new MembershipTable(handle);
    }

    public MasterUnsubscribeTable masterUnsubscribes() {
        return new MasterUnsubscribeTable(handle);
    }

    public SettingTable settings() {
        return new SettingTable(handle);
    }

    public EmailTable emails() {
        return new EmailTable(handle);
    }

    public ImageTable images() {
        return new ImageTable(handle);
    }

    public DefinitionTable definitions() {
        return new DefinitionTable(handle);
    }

    public JobTable jobs() {
        return new JobTable(handle);
    }

    public LinkTable links() {
        return new LinkTable(handle);
    }

    public AudienceTable audience() {
        return new AudienceTable(handle, lists().master());
    }

    public QueueTable queue() {
        return new QueueTable(handle, lists().master());
    }

    public RecipientTable recipients() {
        return new RecipientTable(handle);
    }

    public BounceTable bounces() {
        return new BounceTable(handle);
    }

    public UpcomingTable upcoming() {
        return new UpcomingTable(handle);
    }

    public EventTable events() {
        return new EventTable(handle);
    }

    public FigureTable figures() {
        return new FigureTable(handle);
    }

    public SentTable sent() {
        return new SentTable(handle);
    }

    public ExportTable exports() {
        return new ExportTable(handle, lists().master());
    }
}
