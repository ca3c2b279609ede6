package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every shape in which clients are known to fire a triggered send means the same. */
class TriggeredSendShapesTest {
    private static final String ACTION =
            "<system_name>triggeredsend</system_name><action>add</action>";
    private static final String DEFINITION =
            "<TriggeredSendDefinition><CustomerKey>welcome-01</CustomerKey></TriggeredSendDefinition>";
    private static final String KEY = "<SubscriberKey>ann@example.org</SubscriberKey>";
    private static final String ADDRESS = "<EmailAddress>ann@example.org</EmailAddress>";
    private static final String ATTRIBUTES =
            "<Attributes><Name>First Name</Name><Value>Ann</Value></Attributes>"
                    + "<Attributes><Name>HTML__Order</Name><Value><![CDATA[<b>&</b>]]></Value></Attributes>";
    private static final Map<String, String> GIVEN =
            Map.of(
                    "First Name",
                    "Ann",
                    "HTML__Order",
                    "<b>&</b>",
                    "_subscriberkey",
                    "ann@example.org");

    @TempDir private Path data;
    private TestServer server;
    private Store store;
    private long list;
    private long ann;

    @BeforeEach
    void start() {
        server = new TestServer(data);
        store = Store.open(data.resolve("account.db"), InstantSource.fixed(TestServer.NOW));
        list = store.change(t -> t.lists().create("Spring", ListType.PUBLIC, t.now()));
        ann = person("ann@example.org", Status.ACTIVE);
        server.call(
                "<system_name>email</system_name><action>add</action><sub_action>HTMLPaste</sub_action>"
                        + "<email_name>W</email_name><email_subject>W</email_subject>"
                        + "<email_body>Hello %%First Name%%</email_body>");
        server.call(
                "<system_name>triggeredsend</system_name><action>adddefinition</action>"
                        + "<TriggeredSendDefinition><CustomerKey>welcome-01</CustomerKey><Name>W</Name>"
                        + "<Email><ID>1</ID></Email><List><ID>%d</ID></List>".formatted(list)
                        + "<SendClassification><CustomerKey>Default Transactional</CustomerKey>"
                        + "</SendClassification><TriggeredSendStatus>Active</TriggeredSendStatus>"
                        + "</TriggeredSendDefinition>");
    }

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    private long person(String email, Status status) {
        return store.change(tables -> {
            long id = tables.subscribers().create(email, EmailType.HTML, Map.of()).id();
            tables.memberships().put(tables.lists().master(), id, status, null, tables.now());
            return id;
        });
    }

    private String fire(String send) {
        return server.call(ACTION + send, "triggered_send_info");
    }

    private Recipient queued(long batch, long subscriber) {
        return store.read(tables -> {
            long job = tables.definitions().find("welcome-01").orElseThrow().job();
            return tables.recipients().find(job, batch, subscriber).orElseThrow();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Attributes in each recipient, key first, canonical namespaces.
                "<TriggeredSend xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
                        + " xmlns=\"http://exacttarget.com/wsdl/partnerAPI\">"
                        + DEFINITION
                        + "<Subscribers>"
                        + KEY
                        + ADDRESS
                        + ATTRIBUTES
                        + "</Subscribers></TriggeredSend>",
                // Attributes beside the recipients, address first, the hyphen lost.
                "<search_type></search_type><search_value/>"
                        + "<TriggeredSend xmlns:xsi=\"http://www.w3.org/2001/XMLSchemainstance\">"
                        + DEFINITION
                        + "<Subscribers>"
                        + ADDRESS
                        + KEY
                        + "</Subscribers>"
                        + ATTRIBUTES
                        + "</TriggeredSend>",
                // One element for all pairs, single quotes.
                "<TriggeredSend xmlns='http://exacttarget.com/wsdl/partnerAPI'>"
                        + DEFINITION
                        + "<Subscribers>"
                        + KEY
                        + ADDRESS
                        + "<Attributes><Name>First Name</Name><Value>Ann</Value><Name>HTML__Order</Name>"
                        + "<Value>&lt;b&gt;&amp;&lt;/b&gt;</Value></Attributes></Subscribers></TriggeredSend>",
                // A namespace on the recipients, the definition behind them, everything upside
                // down.
                "<TriggeredSend><Subscribers xmlns=\"http://exacttarget.com/wsdl/partnerAPI\">"
                        + "<Attributes><Value>Ann</Value><Name>First Name</Name></Attributes>"
                        + ADDRESS
                        + KEY
                        + "<Keyword>x</Keyword></Subscribers>"
                        + "<Attributes><Name>first name</Name><Value>Nobody</Value>"
                        + "<Name>HTML__Order</Name><Value>&lt;b>&amp;&lt;/b></Value></Attributes>"
                        + DEFINITION
                        + "</TriggeredSend>"
            })
    void meansTheSame(String send) {
        assertThat(fire(send)).isEqualTo("Triggered Send was added successfully");

        var recipient = queued(1, ann);
        assertThat(recipient.given()).isEqualTo(GIVEN);
        assertThat(recipient.list()).isEqualTo(list);
        assertThat(store.read(t -> t.subscribers().find(ann)).orElseThrow().attributes())
                .as("kept only by definitions that say so")
                .isEmpty();
    }

    @Test
    void theOwnerChangesTheSender() {
        fire(
                ("<TriggeredSend>%s<Subscribers><Owner><Client><ID>7</ID></Client>"
                                + "<FromAddress>care@example.org</FromAddress><FromName>Care</FromName></Owner>"
                                + "%s%s<Attributes><Name>ReplyName</Name><Value>Fake</Value></Attributes>"
                                + "</Subscribers></TriggeredSend>")
                        .formatted(DEFINITION, KEY, ADDRESS));

        assertThat(queued(1, ann).given())
                .isEqualTo(
                        Map.of(
                                "_subscriberkey",
                                "ann@example.org",
                                "replyname",
                                "Care",
                                "replyemailaddress",
                                "care@example.org"));
    }

    @Test
    void eachSendIsABatch() {
        var send =
                "<TriggeredSend>%s<Subscribers>%s%s</Subscribers></TriggeredSend>"
                        .formatted(DEFINITION, KEY, ADDRESS);
        fire(send);
        fire(send);

        assertThat(queued(1, ann).subscriber()).isEqualTo(queued(2, ann).subscriber());
    }

    @Test
    void whoIsHeldGetsNothing() {
        person("held@example.org", Status.HELD);

        assertThat(
                        server.call(
                                ACTION
                                        + "<TriggeredSend>%s%s</TriggeredSend>"
                                                .formatted(DEFINITION, recipient("held")),
                                "error_detail"))
                .isEqualTo("held@example.org: 2 Held");
    }

    @Test
    void at500ItEnds() {
        var send = "<TriggeredSend>" + DEFINITION + "%s</TriggeredSend>";

        assertThat(fire(send.formatted(recipients(500)))).isNotEmpty();
        assertThat(server.call(ACTION + send.formatted(recipients(501)), "error")).isEqualTo("916");
        assertThat(isKnown("p499@example.org")).isTrue();
        assertThat(isKnown("p500@example.org")).isFalse();
    }

    private boolean isKnown(String email) {
        return store.<Boolean>read(tables -> tables.subscribers().find(email).isPresent());
    }

    private static String recipients(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> recipient("p" + i))
                .collect(Collectors.joining());
    }

    private static String recipient(String name) {
        var email = name + "@example.org";
        return "<Subscribers><SubscriberKey>%s</SubscriberKey><EmailAddress>%1$s</EmailAddress></Subscribers>"
                .formatted(email);
    }
}
