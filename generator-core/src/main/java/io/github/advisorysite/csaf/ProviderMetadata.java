package io.github.advisorysite.csaf;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Optional;

/** The provider's metadata (CSAF 2.0, section 7.1.7). */
@JsonNaming(SnakeCaseStrategy.class)
record ProviderMetadata(
    String canonicalUrl,
    List<Distribution> distributions,
    String lastUpdated,
    @JsonProperty("list_on_CSAF_aggregators") boolean isListed,
    String metadataVersion,
    @JsonProperty("mirror_on_CSAF_aggregators") boolean isMirrored,
    List<Key> publicOpenpgpKeys,
    Shapes.Publisher publisher,
    String role) {

  @JsonNaming(SnakeCaseStrategy.class)
  record Distribution(Optional<String> directoryUrl, Optional<Rolie> rolie) {}

  record Rolie(List<String> categories, List<Feed> feeds, List<String> services) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Feed(String summary, String tlpLabel, String url) {}

  record Key(String fingerprint, String url) {}
}
