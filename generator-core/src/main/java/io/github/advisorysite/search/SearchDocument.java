package io.github.advisorysite.search;

import io.github.advisorysite.model.Status;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a search of one language tells of a public advisory, and what it is found by.
 *
 * @param card what a list shows of it
 * @param published by which documents stand in order, and then by id
 * @param year in the site's zone
 * @param ids other identifiers
 * @param words makes the texts that it is found by when they are asked for, as those of all
 *     documents would be too many
 */
public record SearchDocument(
    Card card,
    Instant published,
    int year,
    List<Vendor> vendors,
    List<String> ids,
    Supplier<Words> words) {

  /**
   * Texts of a document.
   *
   * @param titles in every public language, the one that is shown first
   * @param products names and versions
   */
  public record Words(List<String> titles, List<String> body, List<String> products) {
    public Words {
      titles = List.copyOf(titles);
      body = List.copyOf(body);
      products = List.copyOf(products);
    }
  }

  /**
   * A document in a list; what it has not is empty.
   *
   * @param href the path from the site's base
   * @param lang the language that its words are in, or empty if it is the index' own
   * @param date and modified: days in the site's zone
   * @param severity and cvss: the highest score, and what band it is in
   * @param lead how it begins
   */
  public record Card(
      String id,
      String href,
      String lang,
      String title,
      String date,
      String modified,
      String severity,
      String cvss,
      String lead,
      boolean critical) {}

  /**
   * A vendor that a document lists.
   *
   * @param lang the language of the first name, or empty if it is the index' own
   * @param names in every language, the one that is shown first
   */
  public record Vendor(String id, String lang, List<String> names, Status status) {
    public Vendor {
      names = List.copyOf(names);
    }
  }

  public SearchDocument {
    vendors = List.copyOf(vendors);
    ids = List.copyOf(ids);
  }
}
