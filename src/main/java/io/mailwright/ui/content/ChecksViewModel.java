package io.mailwright.ui.content;

import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Fix;
import io.mailwright.service.Services;
import io.mailwright.service.check.EmailChecks;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/**
 * What is amiss with the e-mail that is written on. It is looked through once at a time; what was
 * typed meanwhile is looked through next.
 */
final class ChecksViewModel {
    private final Texts texts = Texts.of(ChecksViewModel.class);
    private final Services services;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<@Nullable Checked> checked = new ReadOnlyObjectWrapper<>();
    private Supplier<@Nullable CheckedMail> typed = () -> null;
    private boolean looking;
    private boolean more;

    ChecksViewModel(Services services, Jobs jobs) {
        this.services = services;
        this.jobs = jobs;
    }

    /** What was found of an e-mail as it was then. */
    record Checked(CheckedMail mail, List<Finding> findings, String failure) {}

    /** Where the e-mail is read from; {@code null} for what is none. */
    void readFrom(Supplier<@Nullable CheckedMail> source) {
        typed = source;
    }

    /** Looks through it anew. */
    void refresh() {
        more = true;
        lookNext();
    }

    private void lookNext() {
        var mail = more && !looking ? typed.get() : null;
        if (mail == null) {
            return;
        }
        looking = true;
        more = false;
        jobs.of(texts.get("job.check"), _ -> checks().check(mail))
                .quietly()
                .onDone(found -> show(new Checked(mail, found, "")))
                .onFailure(thrown -> {
                    // What cannot be checked must not be in the way of writing.
                    var words = texts.get("checks.failed", thrown.toString());
                    show(new Checked(mail, List.of(), words));
                })
                .start();
    }

    private EmailChecks checks() {
        return new EmailChecks(services.subscribers().attributes())
                .inLibrary(services.content().pictures().publishable());
    }

    private void show(Checked found) {
        looking = false;
        checked.set(found);
        lookNext();
    }

    /** Whether a part still is what was looked through, so that a fix of it fits. */
    boolean fits(Fix fix) {
        var then = checked.get();
        var now = typed.get();
        return then != null
                && now != null
                && then.mail().source(fix.part()).equals(now.source(fix.part()));
    }

    /** What was found last; {@code null} until then. */
    ReadOnlyObjectProperty<@Nullable Checked> checkedProperty() {
        return checked.getReadOnlyProperty();
    }
}
