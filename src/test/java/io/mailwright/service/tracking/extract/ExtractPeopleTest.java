package io.mailwright.service.tracking.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.cache.Database;
import io.mailwright.cache.ListStore;
import io.mailwright.cache.ReportStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.Happening;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.domain.tracking.ToldFigure;
import io.mailwright.domain.tracking.ToldList;
import io.mailwright.service.Progress;
import io.mailwright.service.tracking.extract.TrackingImport.LeftOut;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What extracts tell of people and sends beside events. */
class ExtractPeopleTest {
    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final String ANN = "ann@example.org";
    private static final String CHANGES =
            "ClientID,SubscriberKey,EmailAddress,SubscriberID,OldStatus,NewStatus,DateChanged\n";
    private static final String MEMBERSHIPS =
            "ClientID,SubscriberKey,EmailAddress,SubscriberID,ListID,ListName,DateJoined,JoinType,"
                    + "DateUnsubscribed,UnsubscribeReason\n";
    private static final String SHOWN =
            "SendID,SubscriberKey,EmailAddress,EventDate,ImpressionRegionName,BatchID\n";
    private static final String SURVEYS =
            "ClientID,SendID,SubscriberKey,EmailAddress,SubscriberID,ListID,EventDate,EventType,"
                    + "Question,Answer,BatchID,TriggeredSendExternalKey\n";

    @TempDir Path folder;
    private Database db;
    private ReportStore reports;

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("x.db"));
        reports = new ReportStore(db);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private TrackingImport.ImportResult read(TestExtract extract) throws IOException {
        return new TrackingImport(db, InstantSource.fixed(NOW), 100L << 20)
                .read(extract.zip(folder.resolve("extract.zip")), Progress.NONE);
    }

    private static TestExtract all(Charset charset, boolean hasTabs) {
        return new TestExtract()
                .written(charset, true, hasTabs)
                .file(
                        "SendJobs.csv",
                        """
                        SendID,SentTime,EmailName,Additional,PreviewURL,Odd
                        7,3/2/2010 9:00:00 AM,March,spring-a,,x
                        """)
                .file(
                        "Subscribers.csv",
                        "CLIENTID,SubscriberKey,emailaddress,SubscriberID,Status,DateHeld,"
                                + "DateCreated,DateUnsubscribed\n"
                                + "1,k5,ann@example.org,5,Held,3/5/2010 9:00:00 AM,"
                                + "1/2/2010 9:00:00 AM,\n")
                .file(
                        "Attributes.csv",
                        """
                        ClientID,SubscriberKey,EmailAddress,SubscriberID,Favourite Tea,City
                        1,k5,ann@example.org,5,=Earl Grey,
                        """)
                .file(
                        "folder/LISTMEMBERSHIP.csv",
                        MEMBERSHIPS
                                + "1,k5,ann@example.org,5,31,Teas,1/2/2010 9:00:00 AM,Form,,\n"
                                + "1,k5,ann@example.org,5,32,Coffee,1/3/2010 9:00:00 AM,,"
                                + "3/4/2010 9:00:00 AM,Too strong\n")
                .file(
                        "StatusChange.csv",
                        CHANGES
                                + "1,k5,ann@example.org,5,Active,Bounced,3/3/2010 9:00:00 AM\n"
                                + "1,k5,ann@example.org,5,Bounced,Held,3/5/2010 9:00:00 AM\n")
                .file(
                        "Surveys.csv",
                        SURVEYS
                                + "1,7,k5,ann@example.org,5,31,3/2/2010 10:00:00 AM,Survey,Sweet?,"
                                + "No,0,\n"
                                + "1,7,k5,ann@example.org,5,31,3/2/2010 10:00:00 AM,Survey,Milk?,"
                                + "Yes,0,\n"
                                + "1,7,k6,bob@example.org,6,31,3/2/2010 11:00:00 AM,Survey,Milk?,"
                                + "Yes,0,\n")
                .file(
                        "SendJobImpression.csv",
                        SHOWN
                                + "7,k5,Ann@Example.org,3/2/2010 9:30:00 AM,Header,0\n"
                                + "7,k5,ann@example.org,3/2/2010 9:40:00 AM,Header,0\n"
                                + "7,k6,bob@example.org,3/2/2010 9:30:00 AM,Header,0\n"
                                + "7,k6,,3/2/2010 9:30:00 AM,Offer,0\n");
    }

    private static Instant at(String text) {
        return Instant.parse("2010-" + text + ":00Z");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, true", "UTF-16BE, false", "UTF-8, false"})
    void whatIsToldOfPeopleIsKept(String charset, boolean hasTabs) throws IOException {
        var extract = all(Charset.forName(charset), hasTabs);

        var result = read(extract);

        assertThat(result.leftOut()).isEmpty();
        assertThat(result.told()).isEqualTo(13);
        assertAll();
        assertThat(read(extract).added()).isZero();
        assertAll();
    }

    private void assertAll() {
        var told = reports.history("ANN@example.org").told();
        assertThat(told.key()).isEqualTo("k5");
        assertThat(told.status()).isEqualTo("Held");
        assertThat(told.attributes()).isEqualTo(Map.of("Favourite Tea", "=Earl Grey"));
        assertThat(told.lists())
                .containsExactly(
                        new Membership(32, "Coffee", Status.UNSUBSCRIBED),
                        new Membership(31, "Teas", Status.ACTIVE));
        assertThat(told.happenings())
                .containsExactly(
                        new Happening.Changed(at("03-05T15:00"), "Bounced", "Held"),
                        new Happening.Left(at("03-04T15:00"), "Coffee", "Too strong"),
                        new Happening.Changed(at("03-03T15:00"), "Active", "Bounced"),
                        new Happening.Answered(at("03-02T16:00"), 7, "March", "Milk?", "Yes"),
                        new Happening.Answered(at("03-02T16:00"), 7, "March", "Sweet?", "No"),
                        new Happening.Joined(at("01-03T15:00"), "Coffee", ""),
                        new Happening.Joined(at("01-02T15:00"), "", ""),
                        new Happening.Joined(at("01-02T15:00"), "Teas", "Form"));
        assertThat(reports.told(7))
                .containsExactly(
                        new ToldFigure(ToldFigure.Kind.PART, "Header", "", 2, 3),
                        new ToldFigure(ToldFigure.Kind.PART, "Offer", "", 1, 1),
                        new ToldFigure(ToldFigure.Kind.ANSWER, "Milk?", "Yes", 2, 2),
                        new ToldFigure(ToldFigure.Kind.ANSWER, "Sweet?", "No", 1, 1));
        assertThat(reports.find(7).orElseThrow().told().others())
                .isEqualTo(Map.of("Additional", "spring-a"));
    }

    /** Whichever comes first. */
    @Test
    void whatIsNewerCounts() throws IOException {
        var old = standing("Active", "3/1/2010", "", "");
        var fresh = standing("Unsubscribed", "3/9/2010", "3/9/2010 9:00:00 AM", "Enough");

        read(fresh);
        read(old);
        var told = reports.history(ANN).told();
        assertThat(told.status()).isEqualTo("Unsubscribed");
        assertThat(told.attributes()).isEqualTo(Map.of("Seen", "3/9/2010"));
        assertThat(told.lists()).extracting(Membership::status).containsOnly(Status.UNSUBSCRIBED);
        read(fresh);
        assertThat(reports.history(ANN).told()).isEqualTo(told);
    }

    @Test
    void whatAnExtractDoesNotSayStaysAsItWas() throws IOException {
        read(all(StandardCharsets.UTF_8, false));
        var fresh =
                new TestExtract()
                        .file(
                                "Opens.csv",
                                """
                                SendID,SubscriberID,EmailAddress,EventDate
                                7,5,ann@example.org,4/2/2010 9:30:00 AM
                                """)
                        .file("Subscribers.csv", "SubscriberID,EmailAddress\n5,ann@example.org\n")
                        .file("Attributes.csv", "SubscriberID,EmailAddress\n5,ann@example.org\n")
                        .file(
                                "ListMembership.csv",
                                """
                                SubscriberID,ListID,ListName
                                5,31,
                                5,33,
                                6,33,Cups
                                """);

        assertThat(read(fresh).told()).isEqualTo(3);

        var told = reports.history(ANN).told();
        assertThat(told.status()).isEqualTo("Held");
        assertThat(told.attributes()).containsKey("Favourite Tea");
        assertThat(told.lists())
                .extracting(Membership::listName)
                .containsExactly("Coffee", "Cups", "Teas");
    }

    /** The day they left is no longer told then, and the day they joined is as it was. */
    @Test
    void whoIsMadeActiveAgainIsOnTheListAgain() throws IOException {
        var gone = standing("Active", "3/9/2010", "3/4/2010 9:00:00 AM", "Enough");

        read(gone);
        read(standing("Active", "4/9/2010", "", ""));
        read(gone);

        assertThat(reports.history(ANN).told().lists())
                .containsExactly(new Membership(31, "Teas", Status.ACTIVE));
    }

    private static TestExtract standing(String status, String day, String left, String reason) {
        return new TestExtract()
                .file(
                        "Opens.csv",
                        "SendID,SubscriberID,EmailAddress,EventDate\n7,5,%s,%s 9:15:00 AM\n"
                                .formatted(ANN, day))
                .file(
                        "Subscribers.csv",
                        "SubscriberID,EmailAddress,Status\n5,%s,%s\n".formatted(ANN, status))
                .file(
                        "Attributes.csv",
                        "SubscriberID,EmailAddress,Seen\n5,%s,%s\n".formatted(ANN, day))
                .file(
                        "ListMembership.csv",
                        MEMBERSHIPS
                                + "1,k,%s,5,31,Teas,1/2/2010 9:00:00 AM,,%s,%s\n"
                                        .formatted(ANN, left, reason));
    }

    /** Else the parts would count them twice, and the drawer not show what they answered. */
    @Test
    void whatIsToldByAddressGoesToTheNumberOnceThatIsKnown() throws IOException {
        read(
                new TestExtract()
                        .file(
                                "SendJobImpression.csv",
                                SHOWN
                                        + "7,k5,ann@example.org,3/2/2010 9:30:00 AM,Header,0\n"
                                        + "7,k6,bob@example.org,3/2/2010 9:30:00 AM,Header,0\n")
                        .file(
                                "StatusChanges.csv",
                                CHANGES + "1,,ann@example.org,,Active,Held,3/5/2010 9:00:00 AM\n"));
        read(
                new TestExtract()
                        .file(
                                "SendJobImpression.csv",
                                SHOWN + "7,k5,ann@example.org,3/2/2010 9:50:00 AM,Header,0\n")
                        .file(
                                "Opens.csv",
                                """
                                SendID,SubscriberID,EmailAddress,EventDate
                                7,5,ann@example.org,3/2/2010 9:30:00 AM
                                """));

        assertThat(reports.told(7))
                .containsExactly(new ToldFigure(ToldFigure.Kind.PART, "Header", "", 2, 3));
        read(
                new TestExtract()
                        .file(
                                "Subscribers.csv",
                                "SubscriberID,EmailAddress\n5,anne@example.org\n"));
        assertThat(reports.history("anne@example.org").told().happenings())
                .containsExactly(new Happening.Changed(at("03-05T15:00"), "Active", "Held"));
    }

    /** Whoever is known by two addresses first, and told of by both. */
    @ParameterizedTest
    @CsvSource({"3/2/2010, 3/5/2010, Graz", "3/5/2010, 3/2/2010, Linz"})
    void ofWhatIsToldByAddressAndByNumberTheNewerIsKept(
            String byNumber, String byAddress, String city) throws IOException {
        read(lives("5,anne@example.org", "Linz", byNumber));
        read(lives(",ann@example.org", "Graz", byAddress));
        read(
                new TestExtract()
                        .file(
                                "Opens.csv",
                                """
                                SendID,SubscriberID,EmailAddress,EventDate
                                7,5,ann@example.org,3/9/2010 9:30:00 AM
                                """));

        var told = reports.history(ANN).told();
        assertThat(told.attributes()).containsExactly(Map.entry("City", city));
        assertThat(told.lists()).hasSize(1);
        assertThat(told.happenings())
                .as("as the newer says")
                .containsExactly(new Happening.Joined(at("01-02T15:00"), "Teas", "In " + city));
    }

    private static TestExtract lives(String who, String city, String day) {
        return new TestExtract()
                .file("Opens.csv", "SendID,SubscriberID,EventDate\n7,6,%s\n".formatted(day))
                .file(
                        "Attributes.csv",
                        "SubscriberID,EmailAddress,City\n%s,%s\n".formatted(who, city))
                .file(
                        "ListMembership.csv",
                        "SubscriberID,EmailAddress,ListID,ListName,DateJoined,JoinType\n"
                                + "%s,31,Teas,1/2/2010 9:00:00 AM,In %s\n".formatted(who, city));
    }

    /** Most have none there. */
    @Test
    void whoSawAPartIsKnownByTheirNumberWhereThatIsTold() throws IOException {
        read(
                new TestExtract()
                        .file(
                                "SendJobImpression.csv",
                                """
                                SendID,SubscriberID,EmailAddress,EventDate,ImpressionRegionName
                                7,5,,3/2/2010 9:30:00 AM,Header
                                7,6,,3/2/2010 9:30:00 AM,Header
                                7,5,ann@example.org,3/2/2010 9:40:00 AM,Header
                                7,,Ann@example.org,3/2/2010 9:50:00 AM,Header
                                """));

        assertThat(reports.told(7))
                .containsExactly(new ToldFigure(ToldFigure.Kind.PART, "Header", "", 2, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Surveys.csv | SendID,EmailAddress,EventDate,Question,Answer | 7,,,Milk?,No | whose",
                "Surveys.csv | SendID,SubscriberID,EventDate,Question,Answer | 7,5,3/2/2010,a,b~7,5,eve,a,b | no time",
                "StatusChanges.csv | EmailAddress,NewStatus,DateChanged | ,Held,3/2/2010 | whose it is",
                "StatusChanges.csv | EmailAddress,NewStatus,DateChanged | a@b.org,Held | cells",
                "ListMembership.csv | EmailAddress,ListID | a@b.org,x | no ListID",
                "ListMembership.csv | EmailAddress,ListID,DateJoined | a@b.org,1,3/2/2010~a@b.org,1,soon | no time",
                "Attributes.csv | EmailAddress,City | ,Graz | whose it is",
                "SendJobImpression.csv | SendID,EventDate | 7,3/2/2010 | whose it is",
                "SendJobImpression.csv | SendID,EmailAddress | 7,a@b.org | no EventDate",
                "Subscribers.csv | SubscriberID,DateHeld | 7,never | no time in DateHeld",
            })
    void aBrokenRowHasAllRefused(String file, String headings, String row, String said) {
        var extract =
                all(StandardCharsets.UTF_8, false)
                        .file(named(file), headings + "\n" + row.replace('~', '\n'));
        assertThatThrownBy(() -> read(extract))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining(said);
        assertThat(reports.history(ANN).told().happenings()).isEmpty();
        assertThat(reports.told(7)).isEmpty();
        assertThat(reports.all()).isEmpty();
    }

    /** Of files of events too, and of sends that nobody tells of otherwise. */
    @Test
    void whatRowsTellBesideIsKept() throws IOException {
        var sent =
                "ClientID,SendID,SubscriberKey,EmailAddress,SubscriberID,ListID,EventDate,BatchID,"
                        + "TriggeredSendExternalKey,CampaignID\n";
        var extract =
                new TestExtract()
                        .file(
                                "SendJobs.csv",
                                """
                                ClientID,SendID,SentTime,TriggeredSendExternalKey
                                1,7,3/2/2010 9:00:00 AM,welcome
                                """)
                        .file(
                                "Sent.csv",
                                sent
                                        + "1,7,k5,ann@example.org,5,31,3/2/2010 9:00:00 AM,3,hello,\n"
                                        + "1,8,Bob@Example.org,bob@example.org,,31,"
                                        + "3/2/2010 9:00:00 AM,3,,44\n"
                                        + "1,8,k6,cid@example.org,,31,3/2/2010 9:00:00 AM,3,,\n")
                        .file(
                                "Lists.csv",
                                """
                                ClientID,ListID,Name,Description,DateCreated,Status,ListType
                                1,31,Teas,All of them,1/2/2010,Deleted,Private
                                """)
                        .file("ListMembership.csv", "SubscriberKey,ListID\nk5,31\nk5,32\n");
        read(extract);
        read(extract);
        read(new TestExtract().file("Lists.csv", "ListID,Name\n31,\n"));

        assertThat(reports.find(7).orElseThrow().told().others())
                .isEqualTo(Map.of("ClientID", "1", "TriggeredSendExternalKey", "welcome"));
        assertThat(reports.find(8).orElseThrow().told().others())
                .isEqualTo(Map.of("CampaignID", "44"));
        assertThat(reports.people(7, EventType.SENT, false, Long.MIN_VALUE, 9))
                .extracting(EventPerson::key)
                .containsExactly("k5");
        assertThat(reports.people(8, EventType.SENT, false, Long.MIN_VALUE, 9))
                .extracting(EventPerson::email, EventPerson::key)
                .containsExactlyInAnyOrder(
                        tuple("bob@example.org", ""), tuple("cid@example.org", "k6"));
        read(
                new TestExtract()
                        .file("Subscribers.csv", "SubscriberID,EmailAddress\n6,cid@example.org\n"));
        assertThat(reports.history("cid@example.org").told().key()).isEqualTo("k6");
        assertThat(new ListStore(db).told(31))
                .contains(
                        new ToldList(
                                "Teas", "All of them", at("01-02T06:00"), "Deleted", "Private"));
        assertThat(new ListStore(db).nameOf(32)).isEmpty();
    }

    /** Nobody has seen these files: that one is otherwise must not cost all the others. */
    @Test
    void aFileOfAnotherFormIsLeftOutAndNamed() throws IOException {
        var extract =
                all(StandardCharsets.UTF_8, false)
                        .file("StatusChange.csv", "SubscriberKey,NewStatus,Day\nk5,Held,x\n")
                        .file("Surveys.csv", "SurveyID;Choice\n7;Yes;and;more\n")
                        .file("Attributes.csv", "")
                        .file("folder/LISTMEMBERSHIP.csv", "EmailAddress,List\n" + ANN + ",Teas\n");

        var result = read(extract);

        var whose = "SubscriberID or SubscriberKey or EmailAddress";
        assertThat(result.leftOut())
                .containsExactly(
                        new LeftOut("Attributes.csv", List.of(whose)),
                        new LeftOut("folder/LISTMEMBERSHIP.csv", List.of("ListID")),
                        new LeftOut("StatusChange.csv", List.of("DateChanged")),
                        new LeftOut(
                                "Surveys.csv",
                                List.of(whose, "SendID", "EventDate", "Question", "Answer")));
        assertThat(result.told()).isEqualTo(5);
        assertThat(reports.history(ANN).told().status()).isEqualTo("Held");
        assertThat(reports.told(7)).hasSize(2);
    }

    /** Even where its first rows tell none. */
    @Test
    void aFileWithTimesOfAnotherFormIsLeftOutAndNamed() throws IOException {
        var joined = "EmailAddress,ListID,DateJoined,DateUnsubscribed\n";
        var extract =
                all(StandardCharsets.UTF_8, false)
                        .file(
                                "Surveys.csv",
                                """
                                SendID,EmailAddress,EventDate,Question,Answer
                                7,ann@example.org,,Milk?,Yes
                                7,bob@example.org,2010-03-02 09:15:00.123,Milk?,No
                                """)
                        .file(
                                "folder/LISTMEMBERSHIP.csv",
                                joined + ANN + ",31,3/2/2010,20100304\n");

        var result = read(extract);

        var form = " as M/D/YYYY h:mm:ss AM";
        assertThat(result.leftOut())
                .containsExactly(
                        new LeftOut(
                                "folder/LISTMEMBERSHIP.csv", List.of("DateUnsubscribed" + form)),
                        new LeftOut("Surveys.csv", List.of("EventDate" + form)));
        assertThat(reports.told(7)).extracting(ToldFigure::kind).containsOnly(ToldFigure.Kind.PART);
        assertThat(reports.history(ANN).told().lists()).isEmpty();
        assertThat(reports.history(ANN).told().status()).isEqualTo("Held");
    }

    @Test
    void whatHasNoDayOrSendStillCounts() throws IOException {
        var extract =
                all(StandardCharsets.UTF_8, false)
                        .file(
                                "StatusChange.csv",
                                CHANGES + "1,k5,ann@example.org,5,,Held,1/1/0001 12:00:00 AM\n")
                        .file(
                                "Surveys.csv",
                                SURVEYS
                                        + "1,7,k5,ann@example.org,5,31,,Survey,Milk?,Yes,0,\n"
                                        + "1,,k5,ann@example.org,5,,3/2/2010,Survey,Milk?,No,,\n");
        read(extract);
        read(extract);

        assertThat(reports.history(ANN).told().happenings())
                .contains(
                        new Happening.Answered(at("03-02T06:00"), 0, "", "Milk?", "No"),
                        new Happening.Changed(null, "", "Held"))
                .endsWith(
                        new Happening.Changed(null, "", "Held"),
                        new Happening.Answered(null, 7, "March", "Milk?", "Yes"));
        assertThat(reports.told(7))
                .contains(new ToldFigure(ToldFigure.Kind.ANSWER, "Milk?", "Yes", 1, 1));
        assertThat(whoSaid("Yes"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.email()).isEqualTo(ANN);
                    assertThat(one.events()).isEqualTo(1);
                    assertThat(one.firstAt()).isNull();
                });
        assertThat(reports.all()).extracting(JobReport::job).containsExactly(7L);
    }

    private List<EventPerson> whoSaid(String answer) {
        var among = new Among.OfTold(ToldFigure.Kind.ANSWER, "Milk?", answer);
        var wanted = PeopleWanted.of(EventType.SENT, true, among);
        return reports.people(7, wanted, Long.MIN_VALUE, 10);
    }

    /** In place of the whole one. */
    private static String named(String file) {
        return switch (file) {
            case "StatusChanges.csv" -> "StatusChange.csv";
            case "ListMembership.csv" -> "folder/LISTMEMBERSHIP.csv";
            default -> file;
        };
    }
}
