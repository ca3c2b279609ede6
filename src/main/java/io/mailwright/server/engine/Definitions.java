package io.mailwright.server.engine;

import static java.util.Objects.requireNonNullElse;

import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.domain.send.JobState;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.Definition;
import io.mailwright.server.store.Definition.Spec;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

/**
 * How definitions of triggered sends come to be and change ({@code email-send.md} M13, X): one
 * change, within one transaction. Each has a job of its own, which is sending from the first day to
 * the last, and whose content is that of the e-mail when the definition was last changed.
 */
public final class Definitions {
    private static final Spec DEFAULTS =
            new Spec("", "", false, "", "", 0, 0, true, false, "", true, true);

    private final Tables tables;

    public Definitions(Tables tables) {
        this.tables = tables;
    }

    /**
     * One that must be there.
     *
     * @throws ApiError 970
     */
    public Definition existing(String key) {
        return tables.definitions()
                .find(key)
                .orElseThrow(() -> new ApiError(ErrorCode.DEFINITION_NOT_FOUND, key));
    }

    /**
     * Makes one.
     *
     * @param values with a name, an e-mail and a list
     * @throws ApiError 920, 940, 941, 972
     */
    public void add(String key, DefinitionValues values) {
        if (tables.definitions().find(key).isPresent()) {
            throw new ApiError(ErrorCode.DEFINITION_EXISTS, key);
        }
        var spec = merged(DEFAULTS, values);
        var status = requireNonNullElse(values.status(), DefinitionStatus.NEW);
        long job = tables.jobs().create(job(content(spec, status), spec.transactional()));
        put(new Definition(key, status, job, spec));
    }

    /**
     * Changes one; answers its key as it was first given.
     *
     * @throws ApiError 920, 940, 941, 970; 974 for one that was canceled
     */
    public String update(String key, DefinitionValues values) {
        var old = existing(key);
        if (old.status() == DefinitionStatus.CANCELED) {
            throw new ApiError(ErrorCode.INVALID_DEFINITION, "it was canceled");
        }
        var spec = merged(old.spec(), values);
        var status = requireNonNullElse(values.status(), old.status());
        tables.jobs().replace(old.job(), content(spec, status), spec.transactional());
        put(new Definition(old.key(), status, old.job(), spec));
        return old.key();
    }

    /** What it has promised is still sent after its end. */
    private void put(Definition definition) {
        tables.definitions().put(definition);
        if (definition.status() == DefinitionStatus.CANCELED) {
            tables.jobs().end(definition.job(), JobState.COMPLETE, tables.now());
        }
    }

    private static Spec merged(Spec old, DefinitionValues values) {
        return new Spec(
                requireNonNullElse(values.name(), old.name()),
                requireNonNullElse(values.description(), old.description()),
                requireNonNullElse(values.transactional(), old.transactional()),
                requireNonNullElse(values.fromName(), old.fromName()),
                requireNonNullElse(values.fromEmail(), old.fromEmail()),
                requireNonNullElse(values.emailId(), old.email()),
                requireNonNullElse(values.listId(), old.list()),
                requireNonNullElse(values.autoAdd(), old.autoAdd()),
                requireNonNullElse(values.autoUpdate(), old.autoUpdate()),
                requireNonNullElse(values.subject(), old.subject()),
                requireNonNullElse(values.multipart(), old.multipart()),
                requireNonNullElse(values.trackLinks(), old.trackLinks()));
    }

    private Job.Content content(Spec spec, DefinitionStatus status) {
        var email = Emails.existing(tables, spec.email());
        if (!tables.lists().exists(spec.list())) {
            throw new ApiError(ErrorCode.LIST_NOT_FOUND, spec.list());
        }
        var content =
                new Job.Content(
                        email.id(),
                        email.name(),
                        spec.subject().isEmpty() ? email.subject() : spec.subject(),
                        email.html(),
                        email.text(),
                        spec.fromName(),
                        spec.fromEmail(),
                        "",
                        spec.multipart(),
                        spec.trackLinks());
        if (status == DefinitionStatus.ACTIVE) {
            Emails.check(tables, content, spec.transactional());
        }
        return content;
    }

    private Job job(Job.Content content, boolean transactional) {
        var now = tables.now();
        return new Job(
                0,
                Job.Kind.TRIGGERED,
                content,
                false,
                transactional,
                now,
                now,
                null,
                JobState.SENDING,
                null);
    }
}
