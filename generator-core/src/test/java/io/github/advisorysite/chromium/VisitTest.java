package io.github.advisorysite.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a visit is to notice, it notices. */
@ExtendWith(InBrowser.class)
final class VisitTest {

  private final SampleSite site;

  VisitTest(SampleSite site) {
    this.site = site;
  }

  @Test
  void aViolationOfThePolicyFailsTheVisit() {
    Visit visit = site.visit().go("");
    visit
        .page()
        .evaluate(
            "() => { const s = document.createElement('script'); s.textContent = '1'; document.head.append(s); }");
    assertThatThrownBy(visit::close).hasMessageContaining("Content Security Policy");
  }

  @Test
  void anErrorOfAScriptFailsTheVisit() {
    Visit visit = site.visit().go("");
    visit.page().evaluate("() => new Promise(done => setTimeout(() => { done(); nowhere(); }, 0))");
    visit.page().waitForFunction("() => true");
    assertThatThrownBy(visit::close).hasMessageContaining("nowhere is not defined");
  }

  @Test
  void aBoxWithoutALabelIsSeenByAxe() {
    try (Visit visit = site.visit().go("")) {
      visit.find(".search-box label").evaluate("label => label.remove()");
      assertThat(visit.violations()).anyMatch(line -> line.startsWith("label "));
    }
  }
}
