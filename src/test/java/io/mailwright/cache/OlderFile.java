package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.util.List;

/** Makes a local copy what older versions left behind. */
final class OlderFile {
    private OlderFile() {}

    /** As before the schema's step 11. */
    static void beforeStep11(Handle handle) {
        for (var what :
                List.of(
                        "trigger subscriber_met_added",
                        "trigger subscriber_met_changed",
                        "trigger person_met_added",
                        "trigger person_met_changed",
                        "trigger stranger_met_added",
                        "index stranger",
                        "table namesake",
                        "table united",
                        "table job_by_list",
                        "table told_list",
                        "table told_key",
                        "table told_standing",
                        "table told_attributes",
                        "table told_membership",
                        "table told_change",
                        "table told_answer",
                        "table region",
                        "table impression",
                        "table job_region",
                        "table job_other")) {
            handle.execute("drop " + what);
        }
    }
}
