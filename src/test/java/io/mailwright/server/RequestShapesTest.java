package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Every shape of request that clients are known to send ({@code envelope.md} E2, E3, E11). */
class RequestShapesTest {
    private static final String PING =
            TestServer.document("<system_name>diagnostics</system_name><action>Ping</action>");
    private static final String RUNNING = "<Ping>Running</Ping>";

    @TempDir private Path data;
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void postsBothInTheBody() {
        var response = server.send(server.form("qf=xml&xml=" + TestServer.encoded(PING)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("text/xml; charset=utf-8");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.body()).contains(RUNNING);
    }

    @Test
    void postsQfInTheQuery() {
        assertRuns(
                server.request("?qf=xml")
                        .POST(BodyPublishers.ofString("xml=" + TestServer.encoded(PING))));
    }

    @Test
    void postsBothInTheQuery() {
        assertRuns(
                server.request("?qf=xml&xml=" + TestServer.encoded(PING))
                        .POST(BodyPublishers.noBody()));
    }

    @Test
    void getsBothInTheQueryInAnyOrder() {
        assertRuns(server.request("?qf=xml&xml=" + TestServer.encoded(PING)).GET());
        assertRuns(server.request("?xml=" + TestServer.encoded(PING) + "&qf=xml").GET());
    }

    @Test
    void getsADocumentOfAHundredThousandCharacters() {
        var filler = "<filler>%s</filler>".formatted("x".repeat(100_000));
        assertRuns(
                server.request(
                                "?xml="
                                        + TestServer.encoded(
                                                PING.replace("<action>", filler + "<action>")))
                        .GET());
    }

    @ParameterizedTest
    @ValueSource(strings = {"XML=", "Xml=", "qf=xml&qf=xml&xml=", "a&b=1&=&&xml=&xml="})
    void takesTheParameterInAnyCaseAndPlace(String before) {
        assertRuns(server.form(before + TestServer.encoded(PING)));
    }

    @Test
    void takesAnyContentType() {
        assertRuns(
                HttpRequest.newBuilder(server.url())
                        .POST(BodyPublishers.ofString("xml=" + TestServer.encoded(PING))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/integrate.asp",
                "/INTEGRATE.aspx",
                "/api/integrate.asp",
                "/Api/Integrate.ASPX"
            })
    void answersAtAllFourPaths(String path) {
        assertRuns(
                HttpRequest.newBuilder(server.url().resolve(path))
                        .POST(BodyPublishers.ofString("xml=" + TestServer.encoded(PING))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/integrate", "/integrate.aspx/x", "/api/integrate.php"})
    void answersNowhereElse(String path) {
        var response =
                server.send(
                        HttpRequest.newBuilder(server.url().resolve(path))
                                .POST(BodyPublishers.ofString("xml=" + PING)));

        assertThat(response.statusCode()).isEqualTo(404);
    }

    @Test
    void takesGetAndPostAlone() {
        var request =
                HttpRequest.newBuilder(
                        URI.create(server.url() + "?xml=" + TestServer.encoded(PING)));

        assertThat(server.send(request.DELETE()).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%AUTH%<system><system_name>diagnostics</system_name><action>Ping</action></system>",
                "<system><action>Ping</action><system_name>diagnostics</system_name></system>%AUTH%",
                "\\%AUTH%\\<system>\\<system_name> \r\n diagnostics </system_name>\\<action> ping\t</action></system>\\",
                "%AUTH%<system><system_name><![CDATA[diagnostics]]></system_name><action><![CDATA[ Ping ]]></action></system>",
                "%AUTH%<system><system_name type=\"x\" nil=\"true\">diagnostics</system_name><action>Ping</action><sub_action nil='true'/><extra><deep>1</deep></extra></system>",
                "<!-- a --><?go on?>%AUTH%<system><system_name>diag<!-- b -->nostics</system_name><action>P&#105;ng</action></system>"
            })
    void readsTheDocumentTolerantly(String content) {
        var body = content.replace("%AUTH%", TestServer.authorization());
        for (var form :
                new String[] {
                    "<?xml version=\"1.0\"?><exacttarget>%s</exacttarget>",
                    "<exacttarget>%s</exacttarget>",
                    " \n <?xml version='1.0' encoding='utf-8'?>\n<ExactTarget>%s</ExactTarget>\n",
                    "\\<?xml version=\"1.0\" encoding=\"UTF-16\"?>\\\n<exacttarget>%s</exacttarget>\\",
                    "\uFEFF<?xml version=\"1.0\"?><exacttarget>%s</exacttarget>"
                }) {
            assertThat(server.post(form.formatted(body))).as(form).contains(RUNNING);
        }
    }

    @Test
    void decodesOnce() {
        var xml =
                TestServer.document(
                        "<system_name>list</system_name><action>add</action>"
                                + "<list_type>public</list_type><list_name>NAME</list_name>");
        // Each blank as a plus sign, each plus sign escaped, percent signs escaped once.
        server.send(server.form("xml=" + TestServer.encoded(xml.replace("NAME", "a+b c%20d%%e"))));

        assertThat(
                        server.call(
                                "<system_name>list</system_name><action>retrieve</action>"
                                        + "<search_type>listid</search_type><search_value>2</search_value>",
                                "list_name"))
                .isEqualTo("a+b c%20d%%e");
    }

    @Test
    void takesARawPlusForABlankAndABarePercentForItself() {
        var xml =
                TestServer.document(
                        "<system_name>list</system_name><action>add</action>"
                                + "<list_type>public</list_type><list_name>a+b 5% c%</list_name>");
        server.send(server.form("xml=" + xml.replace(' ', '+').replace("&", "%26")));

        assertThat(
                        server.call(
                                "<system_name>list</system_name><action>retrieve</action>"
                                        + "<search_type>listid</search_type><search_value>2</search_value>",
                                "list_name"))
                .isEqualTo("a b 5% c%");
    }

    @Test
    void takesHttp10AndAClosedConnection() throws IOException {
        var body = "xml=" + TestServer.encoded(PING);
        var request =
                "POST /integrate.aspx HTTP/1.0\r\nContent-type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: %d\r\nConnection: close\r\n\r\n%s"
                                .formatted(body.length(), body);
        try (var socket = new Socket(server.url().getHost(), server.url().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 200 OK").contains(RUNNING);
        }
    }

    /** As a public Ruby client does: reserved characters stay as they are, all others do not. */
    @Test
    void getsADocumentWhoseReservedCharactersAreNotEscaped() {
        var xml =
                PING.replace(
                        "</action>", "</action><search_type>a=b/c?d:e@f;g,h$[i]</search_type>");
        var escaped =
                TestServer.encoded(xml)
                        .replace("+", "%20")
                        .replace("%3D", "=")
                        .replace("%2F", "/")
                        .replace("%3F", "?")
                        .replace("%3A", ":")
                        .replace("%40", "@")
                        .replace("%3B", ";")
                        .replace("%2C", ",")
                        .replace("%24", "$");
        assertRuns(server.request("?qf=xml&xml=" + escaped).GET());
    }

    /** As a public Python client does: it leaves a quotation mark between two elements. */
    @Test
    void readsPastTextBetweenElements() {
        var body =
                """
                <?xml version="1.0" ?>
                        <exacttarget>
                            <authorization>
                                <username><![CDATA[%s]]></username>
                                <password><![CDATA[%s]]></password>
                                </authorization>
                                <system>
                                    "
                        <system_name>subscriber</system_name>
                        <action>delete</action>
                        <search_type>subid</search_type>
                        <search_value>12</search_value>
                        <search_value2></search_value2>
                                </system>
                        </exacttarget>\
                """
                        .formatted(TestServer.USERNAME, TestServer.PASSWORD);

        assertThat(server.post(body)).contains("<error>930</error>");
    }

    @Test
    void readsTheEndsOfARangeInDigitsAsTheyCome() {
        assertThat(
                        server.call(
                                "<system_name>tracking</system_name><action>jobretrieve</action>"
                                        + "<sub_action>jobs</sub_action><search_type>daterange</search_type>"
                                        + "<search_value>1/1/2010 0:0:0 AM</search_value>"
                                        + "<search_value2>12/31/2010 11:59:5 PM</search_value2>"))
                .contains("<tracking>")
                .doesNotContain("<error>");
    }

    /** One value, one node: a public Ruby client takes white space between values for values. */
    @Test
    void answersAllowedValuesWithoutWhiteSpace() {
        assertThat(
                        server.call(
                                "<system_name>accountinfo</system_name><action>retrieve_attrbs</action>"))
                .contains("<values><value>HTML</value><value>Text</value></values>");
    }

    private void assertRuns(HttpRequest.Builder request) {
        var response = server.send(request);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains(RUNNING);
    }
}
