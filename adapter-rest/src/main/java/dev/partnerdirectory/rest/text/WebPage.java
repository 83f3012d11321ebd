package dev.partnerdirectory.rest.text;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes a page for people in place of an answer: the sign-in page of a network, a filter's refusal, a proxy's error.
 * Stateless.
 */
public final class WebPage {
    /** How much of a page is looked at. */
    private static final int MAX_LOOK = 16 * 1024;

    private static final int MAX_TITLE = 100;
    private static final Pattern START = Pattern.compile("(?i)<(!doctype\\s+html|html|head|body|title)[\\s>]");
    private static final Pattern TITLE = Pattern.compile("(?i)<title[^>]{0,200}>([^<]{0,1000})");

    private WebPage() {}

    /**
     * Whether this is the body of a page. A body of megabytes is decided by its start.
     *
     * @param contentType empty if the answer has none
     */
    public static boolean isPage(byte[] body, String contentType) {
        String text = start(body);
        return text.startsWith("<")
                && (isHtml(contentType) || START.matcher(text).lookingAt());
    }

    /**
     * What the page is, for a message: "a web page (text/html: Hotel Wi-Fi)".
     *
     * @param scrub removes secrets. It runs before markup is removed, because markup can be part of a secret.
     */
    public static String words(byte[] page, UnaryOperator<String> scrub) {
        String title = MessageText.line(TokenMask.mask(title(scrub.apply(start(page)))));
        String shown = title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE) + "…" : title;
        return "a web page (text/html" + (shown.isEmpty() ? "" : ": " + shown) + ")";
    }

    private static String start(byte[] body) {
        return new String(body, 0, Math.min(body.length, MAX_LOOK), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
    }

    private static boolean isHtml(String contentType) {
        return contentType.regionMatches(true, 0, "text/html", 0, 9)
                || contentType.regionMatches(true, 0, "application/xhtml+xml", 0, 21);
    }

    /** The page's title; without one, its text. */
    private static String title(String page) {
        Matcher title = TITLE.matcher(page);
        return title.find() && !title.group(1).isBlank() ? title.group(1) : page;
    }
}
