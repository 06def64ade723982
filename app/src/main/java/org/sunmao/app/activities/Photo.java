package org.sunmao.app.activities;

/**
 * A photo that goes along with the public bulletin of an activity.
 *
 * @param file the file of the matter that it was made from; 0 for a reader who sees of it only what is public
 * @param alt the words that stand for it
 * @param byline who took it
 * @param width in pixels
 * @param height in pixels
 */
public record Photo(long id, long activity, long file, String alt, String byline, int width, int height) {

    /** At most so many of an activity. */
    public static final int MOST = 9;

    /** Where everybody sees it, once it is public. */
    public String href() {
        return "/activities/public/photos/" + id;
    }
}
