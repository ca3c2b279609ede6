package io.mailwright.ui.shell;

import javafx.scene.input.KeyCode;

import java.util.List;

/**
 * A part of the application: an entry of the rail and the screens behind it. The first screen is
 * the one the rail opens.
 *
 * @param icon a Feather icon, such as {@code fth-list}
 * @param key opens it together with Ctrl
 * @param foot whether it stands at the foot of the rail
 */
public record Area(String icon, KeyCode key, boolean foot, List<Screen<?>> screens) {
    public Area {
        screens = List.copyOf(screens);
    }

    /** An area in the upper part of the rail. */
    public static Area of(String icon, KeyCode key, Screen<?>... screens) {
        return new Area(icon, key, false, List.of(screens));
    }

    /** An area at the foot of the rail. */
    public static Area atFoot(String icon, KeyCode key, Screen<?>... screens) {
        return new Area(icon, key, true, List.of(screens));
    }

    /** What the rail calls it. */
    String title() {
        return screens.getFirst().title();
    }
}
