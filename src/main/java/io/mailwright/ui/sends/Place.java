package io.mailwright.ui.sends;

/** A list or group that can be sent to. */
record Place(long id, String name, boolean isGroup) {
    @Override
    public String toString() {
        return name;
    }
}
