package io.mailwright.ui.content;

import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.service.Services;
import io.mailwright.service.content.PictureNames;
import io.mailwright.service.send.TestSends;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Has test copies of what is written go to any addresses, as a chosen subscriber would get it. Only
 * what the account has can be sent, so the version is published first, once.
 */
final class TestSendViewModel {
    private final Texts texts = Texts.of(TestSendViewModel.class);
    private final Services services;
    private final Frame frame;
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();

    TestSendViewModel(Services services, Frame frame) {
        this.services = services;
        this.frame = frame;
    }

    /**
     * What is to be known before.
     *
     * @param lists that addresses which are not in the account yet may join
     * @param hasPictures whether it names pictures of the library
     * @param base where the account's pictures are found; empty if nobody said
     */
    record Question(List<MailList> lists, boolean hasPictures, String base) {}

    /**
     * How it is to be sent.
     *
     * @param to addresses parted by commas, semicolons or blanks
     * @param as the address of whose values it is made with
     * @param list that new addresses join
     */
    record Answer(String to, String as, long list, String base) {
        List<String> addresses() {
            return Stream.of(to.split("[,;\\s]+", -1)).filter(one -> !one.isEmpty()).toList();
        }
    }

    /** Finds out what is to be asked, unless the account is out of reach: then says so. */
    void ask(String html, Consumer<Question> shown) {
        frame.online()
                .change(() ->
                        frame.jobs()
                                .of(texts.get("job.read"), _ -> question(html))
                                .quietly()
                                .onDone(shown)
                                .start());
    }

    private Question question(String html) {
        return new Question(
                services.lists().saved().stream()
                        .filter(list -> list.type() != ListType.MASTER)
                        .toList(),
                PictureNames.areIn(html),
                services.content().pictures().base());
    }

    /** Publishes the version if need be, and has the copies sent. */
    void send(long item, int version, Answer answer, Runnable done, Consumer<String> refused) {
        sending.set(true);
        var job =
                frame.jobs()
                        .of(texts.get("job.test"), _ -> send(item, version, answer))
                        .onRefusal(failure -> refused.accept(String.valueOf(failure.getMessage())))
                        .onDone(why -> {
                            if (why.isEmpty()) {
                                done.run();
                            } else {
                                refused.accept(String.join("\n", why));
                            }
                        })
                        .start();
        job.runningProperty().subscribe(running -> sending.set(running));
    }

    private List<String> send(long item, int version, Answer answer) {
        var person =
                services.subscribers()
                        .saved(answer.as().strip())
                        .map(SubscriberDetail::subscriber)
                        .orElseThrow(
                                () -> new Failure.Invalid(texts.get("test.nobody", answer.as())));
        var content = services.content();
        if (!answer.base().isBlank()) {
            content.pictures().setBase(answer.base());
        }
        long email = content.publisher().publish(item, version);
        content.emails().bring();
        var plan = SendPlan.test(email, answer.list());
        return new TestSends(services.triggered().sends())
                .send(
                        services.guidedSends().mail(email),
                        plan,
                        answer.list(),
                        answer.addresses(),
                        person);
    }

    /** Whether copies are being sent. */
    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }
}
