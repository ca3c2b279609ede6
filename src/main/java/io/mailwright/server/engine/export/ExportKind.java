package io.mailwright.server.engine.export;

import io.mailwright.server.envelope.ApiSystem;

/**
 * What can be exported ({@code tracking.md} T10 to T15, grades V and C), and what its file holds
 * (T17, X).
 */
public enum ExportKind {
    ALL_JOBS(ApiSystem.TRACKING, "BulkAsync", "all_jobs_ToFTP", Events.REACTIONS, true),
    JOB(ApiSystem.TRACKING, "BulkAsync", "all_ToFTP", Events.REACTIONS, false),
    JOB_ATTRIBUTES(ApiSystem.TRACKING, "BulkAsync", "all_attributes_ToFTP", Events.REACTIONS, true),
    SENT(ApiSystem.TRACKING, "Sent_BulkAsync", "all_ToFTP", Events.SENDING, false),
    SENT_ATTRIBUTES(
            ApiSystem.TRACKING, "Sent_BulkAsync", "all_attributes_ToFTP", Events.SENDING, true),
    LIST(ApiSystem.LIST, "BulkAsync", "Subs_ToFTP", Events.NONE, true),
    STATUSES(ApiSystem.SUBSCRIBER, "BulkAsync", "SubsStatus_ToFTP", Events.NONE, false);

    /** Which events are told. */
    enum Events {
        /** No jobs either. */
        NONE,
        /** All but sent and not sent. */
        REACTIONS,
        /** Sent and not sent. */
        SENDING
    }

    private final ApiSystem system;
    private final String action;
    private final String subAction;
    private final Events events;
    private final boolean attributes;

    ExportKind(
            ApiSystem system, String action, String subAction, Events events, boolean attributes) {
        this.system = system;
        this.action = action;
        this.subAction = subAction;
        this.events = events;
        this.attributes = attributes;
    }

    public ApiSystem system() {
        return system;
    }

    public String action() {
        return action;
    }

    public String subAction() {
        return subAction;
    }

    /** Whether it is of one job. */
    public boolean ofOneJob() {
        return events != Events.NONE && this != ALL_JOBS;
    }

    Events events() {
        return events;
    }

    /** Whether people have all they have, rather than their address alone. */
    boolean attributes() {
        return attributes;
    }

    /** The call that asks for it. */
    String call() {
        return system.wireName() + " " + action + " " + subAction;
    }
}
