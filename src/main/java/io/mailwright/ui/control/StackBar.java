package io.mailwright.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import java.util.List;

/**
 * Shares of a whole, side by side. Each share is coloured by the style class of its name; the
 * smallest that is not nothing still gets three pixels. FX thread only.
 */
public final class StackBar extends Region {
    private static final double GAP = 1.5;
    private static final double LEAST = 3;
    private static final double ROUND = 8;
    private final Rectangle clip = new Rectangle();
    private List<Share> shares = List.of();

    public StackBar() {
        getStyleClass().add("stack-bar");
        setClip(clip);
    }

    /**
     * Shows these shares; those of nothing are left out.
     *
     * @param inWords what the bar says, for people who do not see it
     */
    public void show(List<Share> all, String inWords) {
        shares = all.stream().filter(share -> share.amount() > 0).toList();
        getChildren().clear();
        for (var share : shares) {
            var part = new Region();
            part.getStyleClass().addAll("share", share.name());
            getChildren().add(part);
        }
        getStyleClass().setAll("stack-bar", shares.isEmpty() ? "nothing" : "some");
        setAccessibleText(inWords);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        clip.setArcWidth(Math.min(getHeight(), ROUND));
        clip.setArcHeight(Math.min(getHeight(), ROUND));
        if (shares.isEmpty()) {
            return;
        }
        double total = shares.stream().mapToDouble(Share::amount).sum();
        double room = getWidth() - GAP * (shares.size() - 1);
        double least = Math.min(LEAST, room / shares.size());
        double flexible = room - least * shares.size();
        double x = 0;
        for (int i = 0; i < shares.size(); i++) {
            double width = least + flexible * shares.get(i).amount() / total;
            getChildren().get(i).resizeRelocate(x, 0, width, getHeight());
            x += width + GAP;
        }
    }

    /**
     * One share.
     *
     * @param name its style class, such as {@code active}, {@code held} or {@code created}
     */
    public record Share(String name, long amount) {}
}
