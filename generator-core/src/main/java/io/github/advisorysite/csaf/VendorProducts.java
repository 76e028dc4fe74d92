package io.github.advisorysite.csaf;

import io.github.advisorysite.model.Product;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.model.Words;
import io.github.advisorysite.output.Digests;
import io.github.advisorysite.wording.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A vendor's branch of the product tree, and the ids of its products by what is said of them. An id
 * is made of the vendor's and of the product's own words, so that it stays when others come and go.
 *
 * @param named the products that the statement is about, or the node that stands for them
 * @param others a node for what the vendor still investigates beside them
 * @param fixed the versions that mend the products
 */
record VendorProducts(
    VendorStatus row,
    Shapes.Branch branch,
    List<String> named,
    List<String> others,
    List<Fixed> fixed) {

  /** A version alone; whatever says more is a range (CSAF 2.0, sections 6.1.31 and 3.1.2.3.2). */
  private static final Pattern VERSION =
      Pattern.compile(
          "[vV]?\\d++(?:[._-]\\d++)*+(?:[-._]?(?:alpha|beta|build|patch|rc|sp|a|b|p|r|u)\\.?\\d*+)?",
          Pattern.CASE_INSENSITIVE);

  private static final int ID_LENGTH = 16;

  /** A version that mends a product. */
  record Fixed(String product, String version, String id, String mends) {}

  static VendorProducts of(VendorStatus row, String name, Texts texts) {
    return new Builder(row, name, texts).build();
  }

  Status status() {
    return row.status();
  }

  private static final class Builder {

    private final VendorStatus row;
    private final String vendor;
    private final Texts texts;
    private final Map<String, List<Shapes.Branch>> byProduct = new LinkedHashMap<>();
    private final Map<String, Shapes.FullProductName> nodes = new LinkedHashMap<>();
    private final List<Shapes.Branch> branches = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<Fixed> fixed = new ArrayList<>();

    Builder(VendorStatus row, String vendor, Texts texts) {
      this.row = row;
      this.vendor = vendor;
      this.texts = texts;
    }

    VendorProducts build() {
      List<Product> products = row.statement().map(Statement::products).orElse(List.of());
      boolean isAffected =
          row.status() == Status.AFFECTED || row.status() == Status.AFFECTED_INVESTIGATING;
      for (Product product : products) {
        add(product, isAffected);
      }
      byProduct.forEach(
          (name, versions) ->
              branches.add(new Shapes.Branch("product_name", name, versions, Optional.empty())));
      if (products.isEmpty()) {
        named.add(node("unspecified"));
      }
      if (row.status() == Status.AFFECTED_INVESTIGATING) {
        others.add(node("others"));
      }
      return new VendorProducts(
          row,
          new Shapes.Branch("vendor", vendor, branches, Optional.empty()),
          named,
          others,
          fixed);
    }

    private void add(Product product, boolean isAffected) {
      String name = product.name().text();
      String versions = product.versions().map(Words::text).orElse("");
      String id = id(name, versions);
      if (nodes.containsKey(id)) {
        return; // said twice
      }
      named.add(id);
      Optional<Shapes.Helper> helper =
          product.cpe().isPresent() || product.purl().isPresent()
              ? Optional.of(new Shapes.Helper(product.cpe(), product.purl()))
              : Optional.empty();
      if (versions.isEmpty()) {
        branches.add(leaf("product_name", name, fullName(name), id, helper));
      } else {
        version(name, versions, id, helper);
      }
      product
          .fixed()
          .filter(words -> isAffected)
          .map(Words::text)
          .ifPresent(
              mended -> {
                String mendedId = id(name, "fixed " + mended);
                fixed.add(new Fixed(name, mended, mendedId, id));
                if (!nodes.containsKey(mendedId)) {
                  version(name, mended, mendedId, Optional.empty());
                }
              });
    }

    private void version(String name, String version, String id, Optional<Shapes.Helper> helper) {
      String category =
          VERSION.matcher(version).matches() ? "product_version" : "product_version_range";
      byProduct
          .computeIfAbsent(name, k -> new ArrayList<>())
          .add(leaf(category, version, fullName(name) + " " + version, id, helper));
    }

    /** A node without a product that the vendor named. */
    private String node(String kind) {
      String id = row.vendor().id() + ":" + kind;
      String words = texts.text(kind);
      branches.add(leaf("product_name", words, vendor + ": " + words, id, Optional.empty()));
      return id;
    }

    private Shapes.Branch leaf(
        String category, String name, String full, String id, Optional<Shapes.Helper> helper) {
      Shapes.FullProductName product = new Shapes.FullProductName(full, id, helper);
      nodes.put(id, product);
      return new Shapes.Branch(category, name, List.of(), Optional.of(product));
    }

    private String fullName(String product) {
      return product.startsWith(vendor) ? product : vendor + " " + product;
    }

    private String id(String name, String version) {
      String words = name + "\n" + version;
      return row.vendor().id()
          + ":"
          + Digests.sha256(words.getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
    }
  }
}
