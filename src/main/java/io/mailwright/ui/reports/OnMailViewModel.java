package io.mailwright.ui.reports;

import io.mailwright.domain.content.EmailBody;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.service.Services;
import io.mailwright.service.content.EmailBodies;
import io.mailwright.service.tracking.ReportService;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The clicks of a send on its mail, once they are asked for: from what is kept here. */
final class OnMailViewModel {
    private final Texts texts = Texts.of(OnMailViewModel.class);
    private final EmailBodies bodies;
    private final ReportService reports;
    private final Frame frame;
    private final ReadOnlyObjectWrapper<@Nullable OnMail> mail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper missing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable LinkFigure> chosen = new SimpleObjectProperty<>();
    private @Nullable Loaded report;

    OnMailViewModel(Services services, Frame frame) {
        this.bodies = services.emailBodies();
        this.reports = services.reports();
        this.frame = frame;
    }

    /** Takes another report, or other figures of the same; {@code null} for none. */
    void take(@Nullable Loaded loaded) {
        report = loaded;
        if (shown.get()) {
            read();
        }
    }

    /** Shows the mail, or no more. */
    void show(boolean asked) {
        shown.set(asked);
        if (asked) {
            read();
        }
    }

    private void read() {
        var of = report;
        if (of == null) {
            return;
        }
        frame.jobs()
                .of(
                        texts.get("mail.job.read"),
                        _ -> bodies.kept(emailOf(of)).map(body -> onMail(body, of)))
                .quietly()
                .onDone(read -> put(of, read))
                .start();
    }

    private OnMail onMail(EmailBody body, Loaded of) {
        return OnMail.of(
                body,
                of.parts().links(),
                links -> reports.clickers(of.whole().job(), links, of.isHumanOnly()));
    }

    private static long emailOf(Loaded of) {
        return of.send().report().told().emailId();
    }

    private void put(Loaded of, Optional<OnMail> read) {
        if (of.equals(report)) {
            missing.set(read.isEmpty());
            remark.set(read.map(this::words).orElse(""));
            mail.set(read.orElse(null));
        }
    }

    private String words(OnMail shows) {
        var words = texts.get("mail.remark", Formats.when(shows.asOf()));
        if (shows.hasTwins()) {
            words += " " + texts.get("mail.twins");
        }
        int elsewhere = shows.map().elsewhere().size();
        return elsewhere == 0 ? words : words + " " + texts.get("mail.elsewhere", elsewhere);
    }

    /** Asks the account for the mail. */
    void fetch() {
        var of = report;
        if (of != null) {
            frame.online()
                    .change(() ->
                            frame.jobs()
                                    .of(texts.get("mail.job.fetch"), _ -> bodies.fetch(emailOf(of)))
                                    .onDone(_ -> read())
                                    .start());
        }
    }

    /** Whether the account can be asked: it told which e-mail it was. */
    boolean isKnown() {
        return report != null && emailOf(report) > 0;
    }

    /** {@code null} until it is read, and where it is missing. */
    ReadOnlyObjectProperty<@Nullable OnMail> mailProperty() {
        return mail.getReadOnlyProperty();
    }

    /** Whether the mail was never fetched. */
    ReadOnlyBooleanProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** Whether the mail is asked for. */
    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How old the mail is, and what of its figures is to be known. */
    ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** The link that is marked on the mail. */
    ObjectProperty<@Nullable LinkFigure> chosenProperty() {
        return chosen;
    }
}
