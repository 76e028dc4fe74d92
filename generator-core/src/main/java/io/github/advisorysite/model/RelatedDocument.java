package io.github.advisorysite.model;

import io.github.advisorysite.ids.WebUrl;
import java.util.Optional;

/**
 * A document of another coordinator on the same matter (関連文書): who issued it, and under which id.
 */
public record RelatedDocument(String source, String id, Optional<WebUrl> url) {}
