package io.mailwright.server.engine.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.WorkState;
import io.mailwright.server.engine.Subscriptions;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.store.ImportTable.Import;
import io.mailwright.server.store.ImportTable.Progress;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ImportsTest {
    private static final Instant NOW = Instant.parse("2010-08-31T14:50:00Z");
    private static final long MASTER = 1;
    private static final List<String> NAMED = List.of("Email Address", "First Name");

    @TempDir private Path data;
    private Store store;
    private Imports imports;
    private long list;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(data.resolve("account.db"), InstantSource.fixed(NOW));
        imports = new Imports(store, FileArea.in(data), data);
        list =
                store.change(tables -> {
                    tables.attributes().add(attribute("Birthday", DataType.DATE, false, ""));
                    tables.attributes().add(attribute("Level", DataType.TEXT, true, "Basic"));
                    return tables.lists().create("Spring", ListType.PUBLIC, NOW);
                });
        Files.createDirectories(data.resolve("ftp/import"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void newPeopleComeOntoTheList() {
        var done = imported("Email Address,First Name\nann@example.org,Ann\nBob@Example.org,\n");

        assertThat(done.state()).isEqualTo(WorkState.COMPLETE);
        assertThat(done.progress()).isEqualTo(new Progress(2, 2, 0, 0, 23));
        assertThat(find("ann@example.org").attributes())
                .isEqualTo(Map.of("First Name", "Ann", "Level", "Basic"));
        assertThat(find("bob@example.org").email()).isEqualTo("Bob@Example.org");
        assertThat(standing(list, "ann@example.org")).contains(Status.ACTIVE);
        assertThat(standing(MASTER, "bob@example.org")).contains(Status.ACTIVE);
        assertThat(result(done)).isEqualTo("row,email,code,reason\r\n");
        assertThat(data.resolve("ftp/import/people.csv")).doesNotExist();
        assertThat(data.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void theSameFileAgainMakesNoDuplicates() {
        var text = "Email Address,First Name\nann@example.org,Ann\nbob@example.org,Bob\n";
        imported(text);
        long ann = find("ann@example.org").id();

        var again = imported(text);

        assertThat(again.progress()).isEqualTo(new Progress(2, 0, 2, 0, 23));
        assertThat(find("ann@example.org").id()).isEqualTo(ann);
        assertThat(count(list)).isEqualTo(2);
        assertThat(count(MASTER)).isEqualTo(2);
    }

    @Test
    void aLaterRowOfAnAddressChangesTheEarlier() {
        var done =
                imported(
                        """
                        Email Address,First Name
                        ann@example.org,A
                        ANN@example.org,
                        ann@example.ORG,Ann
                        """);

        assertThat(done.progress()).isEqualTo(new Progress(3, 1, 2, 0, 23));
        assertThat(find("ann@example.org").attributes()).containsEntry("First Name", "Ann");
        assertThat(find("ann@example.org").email()).isEqualTo("ann@example.ORG");
        assertThat(count(list)).isEqualTo(1);
    }

    @Test
    void anAddressMayComeAgainFarBehind() {
        var text = new StringBuilder("Email Address,First Name\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("p%d@example.org,%d%n".formatted(i % 3_500, i));
        }

        var done = imported(text.toString());

        assertThat(done.progress()).isEqualTo(new Progress(30_000, 3_500, 26_500, 0, 23));
        assertThat(find("p1999@example.org").attributes()).containsEntry("First Name", "29999");
        assertThat(count(list)).isEqualTo(3_500);
        assertThat(count(MASTER)).isEqualTo(3_500);
    }

    @Test
    void rowsThatCannotBeTakenAreTold() {
        block("blocked@example.org");
        var done =
                imported(
                        List.of("Email Address", "Birthday", "Level", "Email Type", "Status"),
                        """
                        address,,,,
                        ,,,,
                         ,1/1/2000,,,
                        at the end,,,,
                        blocked@example.org,,,,
                        blocked@example.org,,,,unsub
                        a@example.org,13/13/2000,,,
                        "b""@example.org",,,,
                        c@example.org,,,PDF,
                        d@example.org,,,,held
                        ann@example.org,01/02/2000,Gold,text,Unsubscribed
                        ann@example.org,,,,
                        """);

        assertThat(done.progress().records()).isEqualTo(11);
        assertThat(done.progress().added()).isEqualTo(2);
        assertThat(done.progress().rejected()).isEqualTo(9);
        assertThat(result(done))
                .isEqualTo(
                        """
                        row,email,code,reason
                        1,,912,Required element missing: Email Address
                        2, ,912,Required element missing: Email Address
                        3,at the end,931,Invalid email address: at the end
                        4,blocked@example.org,935,Email address is on the Master Unsubscribe list: blocked@example.org
                        6,a@example.org,933,Invalid attribute value: Birthday
                        7,"b""@example.org",931,"Invalid email address: b""@example.org"
                        8,c@example.org,933,Invalid attribute value: Email Type
                        9,d@example.org,933,Invalid attribute value: Status
                        11,ann@example.org,934,Required attribute missing: Level
                        """
                                .replace("\n", "\r\n"));
        var ann = find("ann@example.org");
        assertThat(ann.emailType()).isEqualTo(EmailType.TEXT);
        assertThat(ann.attributes()).containsEntry("Birthday", "1/2/2000");
        assertThat(standing(list, "ann@example.org")).contains(Status.UNSUBSCRIBED);
        assertThat(standing(MASTER, "ann@example.org")).contains(Status.ACTIVE);
        assertThat(standing(MASTER, "blocked@example.org")).contains(Status.UNSUBSCRIBED);
    }

    @Test
    void addOnlyRejectsWhoIsOnTheList() {
        add(list, "ann@example.org");
        add(MASTER, "bob@example.org");

        var done =
                imported(
                        order(NAMED, Mode.ADD_ONLY),
                        """
                        x,y
                        ann@example.org,A
                        bob@example.org,B
                        new@example.org,C
                        new@example.org,D
                        """);

        assertThat(done.progress()).isEqualTo(new Progress(4, 2, 0, 2, result(done).length()));
        assertThat(result(done))
                .isEqualTo(
                        """
                        row,email,code,reason
                        1,ann@example.org,14,The subscriber already exists in the list
                        4,new@example.org,14,The subscriber already exists in the list
                        """
                                .replace("\n", "\r\n"));
        assertThat(find("ann@example.org").attributes()).doesNotContainKey("First Name");
        assertThat(find("bob@example.org").attributes()).containsEntry("First Name", "B");
        assertThat(find("new@example.org").attributes()).containsEntry("First Name", "C");
    }

    @Test
    void updateOnlyRejectsWhoIsNotOnTheList() {
        add(list, "ann@example.org");
        add(MASTER, "bob@example.org");

        var done =
                imported(
                        order(NAMED, Mode.UPDATE_ONLY),
                        "x,y\nann@example.org,A\nbob@example.org,B\nnew@example.org,C\n");

        assertThat(done.progress()).isEqualTo(new Progress(3, 0, 1, 2, result(done).length()));
        assertThat(result(done))
                .isEqualTo(
                        """
                        row,email,code,reason
                        2,bob@example.org,1,Subscriber not found with ListID = 2 Email Address = bob@example.org
                        3,new@example.org,1,Subscriber not found with ListID = 2 Email Address = new@example.org
                        """
                                .replace("\n", "\r\n"));
        assertThat(find("ann@example.org").attributes()).containsEntry("First Name", "A");
        assertThat(find("bob@example.org").attributes()).doesNotContainKey("First Name");
    }

    @Test
    void aRowCountsOnceForEveryList() {
        long other = store.change(t -> t.lists().create("Other", ListType.PUBLIC, NOW));
        add(other, "ann@example.org");
        write("people.csv", "ann@example.org,A\nbob@example.org,B\nnobody,\n");

        var done =
                carriedOut(
                        new ListImport(
                                List.of(list, other),
                                "people.csv",
                                Format.CSV,
                                false,
                                NAMED,
                                Mode.ADD_UPDATE,
                                ""));

        assertThat(done.progress()).isEqualTo(new Progress(3, 3, 1, 2, result(done).length()));
        assertThat(result(done)).containsSubsequence("3,nobody,931,", "3,nobody,931,");
        assertThat(count(list)).isEqualTo(2);
        assertThat(count(other)).isEqualTo(2);
        assertThat(count(MASTER)).isEqualTo(2);
    }

    @Test
    void aDeletedAddressGetsItsIdAgain() {
        long ann = add(list, "ann@example.org");
        store.change(tables -> {
            new Subscriptions(tables).delete(tables.subscribers().find(ann).orElseThrow());
            return ann;
        });

        imported("Email Address,First Name\nann@example.org,\nbob@example.org,\n");

        assertThat(find("ann@example.org").id()).isEqualTo(ann);
        assertThat(find("bob@example.org").id()).isEqualTo(ann + 1);
        assertThat(find("ann@example.org").attributes()).isEqualTo(Map.of("Level", "Basic"));
        assertThat(count(MASTER)).isEqualTo(2);
    }

    @Test
    void aKnownOneKeepsTheirStanding() {
        add(list, "ann@example.org");
        store.change(tables -> {
            var ann = tables.subscribers().find("ann@example.org").orElseThrow();
            tables.memberships().put(list, ann.id(), Status.HELD, null, NOW);
            return ann;
        });

        imported("Email Address,First Name\nann@example.org,Ann\n");
        assertThat(standing(list, "ann@example.org")).contains(Status.HELD);

        imported(List.of("Email Address", "Status"), "a,s\nann@example.org,active\n");
        assertThat(standing(list, "ann@example.org")).contains(Status.ACTIVE);
    }

    @Test
    void columnsCanBeLeftOutAndRecordsBeShort() {
        add(list, "ann@example.org");
        imported(List.of("First Name", "Email Address"), "f,e\nAnn,ann@example.org\n");

        var done =
                imported(
                        List.of("Email Address", "", "First Name"),
                        "e,x,f\nann@example.org\nbob@example.org,no date,Bob,too,many\n");

        assertThat(done.progress().rejected()).isZero();
        assertThat(find("ann@example.org").attributes()).containsEntry("First Name", "Ann");
        assertThat(find("bob@example.org").attributes()).containsEntry("First Name", "Bob");
    }

    @Test
    void tabsQuotesAndBlankLinesAreRead() {
        write(
                "people.csv",
                "\r\nann@example.org\t\"Ann\t\"\"the\r\ngreat\"\"\"\r\n   \r\n"
                        + " bob@example.org \t\"B\"ob\r\n");

        var done =
                carriedOut(
                        new ListImport(
                                List.of(list),
                                "people.csv",
                                Format.TAB,
                                false,
                                NAMED,
                                Mode.ADD_UPDATE,
                                ""));

        assertThat(done.progress()).isEqualTo(new Progress(2, 2, 0, 0, 23));
        assertThat(find("ann@example.org").attributes())
                .containsEntry("First Name", "Ann\t\"the\r\ngreat\"");
        assertThat(find("bob@example.org").attributes()).containsEntry("First Name", "Bob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarksAreHeeded(String charset) throws IOException {
        var text = "\uFEFFEmail Address,First Name\nann@example.org,Änne 名 🎈\n";
        Files.write(data.resolve("ftp/people.csv"), text.getBytes(Charset.forName(charset)));

        carriedOut(order(NAMED, Mode.ADD_UPDATE));

        assertThat(find("ann@example.org").attributes()).containsEntry("First Name", "Änne 名 🎈");
        assertThat(data.resolve("ftp/people_1_result.csv")).exists();
    }

    @Test
    void whatIsNoTextIsNoValue() throws IOException {
        var text = "e,f\nann@example.org,\u00c4nne\nb\u00f6b@example.org,B\nok@example.org,\1\n";
        Files.write(
                data.resolve("ftp/import/people.csv"), text.getBytes(StandardCharsets.ISO_8859_1));

        var done = carriedOut(order(NAMED, Mode.ADD_UPDATE));

        assertThat(result(done))
                .isEqualTo(
                        """
                        row,email,code,reason
                        1,ann@example.org,933,Invalid attribute value: First Name
                        2,b\uFFFDb@example.org,931,Invalid email address: b\uFFFDb@example.org
                        3,ok@example.org,933,Invalid attribute value: First Name
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() {
        var done = imported("Email Address,First Name\nann@example.org,Ann\nbob@example.org,\"B\n");

        assertThat(done.state()).isEqualTo(WorkState.ERROR);
        assertThat(done.problem()).contains("never closed");
        assertThat(done.progress()).isEqualTo(Progress.NONE);
        assertThat(done.resultFile()).isEmpty();
        assertThat(count(list)).isZero();
        assertThat(data.resolve("ftp/import/people.csv")).exists();
        assertThat(data.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void aFileWithoutAnAddressColumnChangesNothing() {
        var done = imported(List.of("First Name"), "First Name\nAnn\n");

        assertThat(done.state()).isEqualTo(WorkState.ERROR);
        assertThat(done.problem()).isEqualTo("No field of file_mapping is Email Address");
        assertThat(data.resolve("ftp/import/people.csv")).exists();
    }

    @Test
    void aListThatIsGoneEndsTheImport() {
        write("people.csv", "Email Address\nann@example.org\n");
        long id = imports.ask(order(NAMED, Mode.ADD_UPDATE));
        store.change(tables -> {
            tables.lists().delete(list);
            return list;
        });

        carryOut();

        assertThat(find(id).state()).isEqualTo(WorkState.ERROR);
        assertThat(find(id).problem()).isEqualTo("List not found with ListID = " + list);
    }

    @Test
    void aFileIsImportedOnce() {
        write("people.csv", "Email Address\nann@example.org\n");
        imports.ask(order(NAMED, Mode.ADD_UPDATE));

        assertThatThrownBy(() -> imports.ask(order(NAMED, Mode.ADD_UPDATE)))
                .isInstanceOf(ApiError.class)
                .hasMessage("File does not exist.");
    }

    @Test
    void theSixthHasToWait() {
        for (int i = 1; i <= 6; i++) {
            write("people%d.csv".formatted(i), "Email Address\n");
        }
        for (int i = 1; i <= 5; i++) {
            imports.ask(order("people%d.csv".formatted(i)));
        }
        assertThatThrownBy(() -> imports.ask(order("people6.csv")))
                .isInstanceOf(ApiError.class)
                .hasMessage("More than 5 asynchronous requests are waiting");
        assertThat(data.resolve("ftp/import/people6.csv")).exists();

        carryOut();
        imports.ask(order("people6.csv"));
    }

    @Test
    void whoIsToBeToldIsRemembered() {
        write("people.csv", "Email Address\n");
        long id =
                imports.ask(
                        new ListImport(
                                List.of(list),
                                "people.csv",
                                Format.CSV,
                                true,
                                NAMED,
                                Mode.ADD_UPDATE,
                                "ops@example.org"));
        assertThat(noticesDue()).isEmpty();
        carryOut();
        assertThat(noticesDue()).extracting(Import::id).containsExactly(id);
    }

    private List<Import> noticesDue() {
        return store.read(tables -> tables.imports().noticesDue(NOW));
    }

    private Import imported(String text) {
        return imported(NAMED, text);
    }

    private Import imported(List<String> fields, String text) {
        return imported(order(fields, Mode.ADD_UPDATE), text);
    }

    private Import imported(ListImport order, String text) {
        write("people.csv", text);
        return carriedOut(order);
    }

    private void write(String name, String text) {
        try {
            Files.writeString(data.resolve("ftp/import").resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ListImport order(String file) {
        return new ListImport(List.of(list), file, Format.CSV, true, NAMED, Mode.ADD_UPDATE, "");
    }

    private ListImport order(List<String> fields, Mode mode) {
        return new ListImport(List.of(list), "people.csv", Format.CSV, true, fields, mode, "");
    }

    private Import carriedOut(ListImport order) {
        long id = imports.ask(order);
        carryOut();
        return find(id);
    }

    private void carryOut() {
        try {
            assertThat(imports.run()).isEmpty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Import find(long id) {
        return store.read(tables -> tables.imports().find(id)).orElseThrow();
    }

    private String result(Import done) {
        try {
            return Files.readString(
                    data.resolve("ftp").resolve(done.folder()).resolve(done.resultFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Subscriber find(String email) {
        return store.read(tables -> tables.subscribers().find(email)).orElseThrow();
    }

    private Optional<Status> standing(long on, String email) {
        long id = find(email).id();
        return store.read(tables -> tables.memberships().find(on, id)).map(m -> m.status());
    }

    private long count(long on) {
        return store.read(tables -> tables.lists().find(on, NOW))
                .orElseThrow()
                .counts()
                .subscribers();
    }

    private long add(long on, String email) {
        return store.change(tables ->
                new Subscriptions(tables)
                        .add(on, new SubscriberValues(email, null, null, null, Map.of()), true));
    }

    private void block(String email) {
        store.change(tables -> {
            new Subscriptions(tables).masterUnsubscribe(List.of(email), "");
            return email;
        });
    }

    private static Attribute attribute(
            String name, DataType type, boolean required, String standard) {
        return new Attribute(name, "", standard, type, required, 0, 40, true, "", List.of());
    }
}
