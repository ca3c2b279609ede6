package io.mailwright.ui.sends;

import io.mailwright.domain.Failure;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.send.SendMail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.service.Services;
import io.mailwright.service.send.TestSends;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.List;
import java.util.stream.Stream;

/** Has test copies of a send go to some addresses, as one of its people would get it. */
final class TestCopies {
    private final Texts texts = Texts.of(TestCopies.class);
    private final Services services;
    private final Frame frame;
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");

    TestCopies(Services services, Frame frame) {
        this.services = services;
        this.frame = frame;
    }

    /**
     * Has them sent.
     *
     * @param addresses parted by commas, semicolons or blanks
     * @param as the address of whose values they are made with
     */
    void send(Prepared prepared, String addresses, String as) {
        var mail = prepared.mail();
        var to = Stream.of(addresses.split("[,;\\s]+", -1)).filter(one -> !one.isEmpty()).toList();
        if (mail == null || prepared.plan().lists().isEmpty() || to.isEmpty()) {
            outcome.set(texts.get("test.missing"));
            return;
        }
        frame.jobs()
                .of(texts.get("job.test"), _ -> sent(mail, prepared.plan(), to, as))
                .onRefusal(failure -> outcome.set(String.valueOf(failure.getMessage())))
                .onDone(refused ->
                        outcome.set(
                                refused.isEmpty()
                                        ? texts.get("test.sent", to.size())
                                        : String.join("\n", refused)))
                .start();
    }

    private List<String> sent(SendMail mail, SendPlan plan, List<String> to, String as) {
        var person =
                services.subscribers()
                        .saved(as.strip())
                        .map(SubscriberDetail::subscriber)
                        .orElseThrow(() -> new Failure.Invalid(texts.get("test.nobody", as)));
        return new TestSends(services.triggered().sends())
                .send(mail, plan, plan.lists().getFirst(), to, person);
    }

    /** What came of the last ones, in words. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }
}
