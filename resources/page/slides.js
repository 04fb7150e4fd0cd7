// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// As a part of an exported page, anyone may use this for anything.
//
// Shows the page as slides, a heading on each with what stands under it. Whoever runs no script reads the page as it is.
(() => {
    const main = document.querySelector('main');
    const isHeading = element => /^H[1-4]$/.test(element.tagName);
    const slides = [];
    for (const element of main.children) {
        if (isHeading(element) || slides.length === 0)
            slides.push([]);
        slides[slides.length - 1].push(element);
    }
    if (slides.length < 2)
        return;

    const button = document.createElement('button');
    button.className = 'present';
    button.textContent = document.body.dataset.present;
    const place = document.createElement('div');
    place.className = 'place';
    place.setAttribute('role', 'status');
    place.hidden = true;
    document.body.append(button, place);

    const largest = 30, smallest = 17; // pixels: a slide with many words gets smaller ones, and scrolls when that isn't enough
    let current = -1; // no slide: the page
    const isShown = () => current >= 0;

    function fit() {
        let size = largest;
        do
            main.style.fontSize = size + 'px';
        while (main.scrollHeight > main.clientHeight && --size >= smallest);
    }

    function show(slide) {
        current = Math.max(0, Math.min(slide, slides.length - 1));
        document.body.classList.add('slides');
        slides.forEach((elements, i) => elements.forEach(element => element.hidden = i !== current));
        main.classList.toggle('pictured', slides[current].some(element => element.querySelector('img')));
        button.hidden = true;
        place.hidden = false;
        place.textContent = (current + 1) + ' / ' + slides.length;
        main.scrollTop = 0;
        fit();
    }

    function leave() {
        const heading = slides[current][0];
        current = -1;
        document.body.classList.remove('slides');
        main.classList.remove('pictured');
        main.style.fontSize = '';
        slides.flat().forEach(element => element.hidden = false);
        button.hidden = false;
        place.hidden = true;
        if (document.fullscreenElement)
            document.exitFullscreen();
        heading.scrollIntoView();
    }

    /// The slide of what is read just now.
    function inSight() {
        const below = slides.findIndex(elements => elements[0].getBoundingClientRect().top > innerHeight / 3);
        return below < 0 ? slides.length - 1 : Math.max(0, below - 1);
    }

    const slideOf = element => slides.findIndex(elements => elements.some(each => each.contains(element)));

    function follow(key) {
        switch (key) {
        case 'ArrowRight': case 'ArrowDown': case 'PageDown': case ' ': case 'Enter':
            show(current + 1);
            break;
        case 'ArrowLeft': case 'ArrowUp': case 'PageUp': case 'Backspace':
            show(current - 1);
            break;
        case 'Home':
            show(0);
            break;
        case 'End':
            show(slides.length - 1);
            break;
        case 'Escape':
            leave();
            break;
        default:
            return false;
        }
        return true;
    }

    addEventListener('keydown', event => {
        if (event.ctrlKey || event.altKey || event.metaKey)
            return;
        const onLink = event.key === 'Enter' && document.activeElement.tagName === 'A';
        const key = event.key.length > 1 ? event.key : event.key.toLowerCase();
        if (key === 's' && !isShown())
            show(inSight());
        else if (key === 'f' && isShown())
            document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
        else if (onLink || !isShown() || !follow(key))
            return;
        event.preventDefault();
    });
    button.addEventListener('click', () => show(inSight()));
    main.addEventListener('click', event => {
        const link = event.target.closest('a');
        if (!isShown())
            return;
        const target = link && link.getAttribute('href').startsWith('#') ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null;
        if (target && slideOf(target) >= 0) {
            show(slideOf(target));
            event.preventDefault();
        } else if (!link && !String(getSelection())) {
            show(current + (event.clientX < innerWidth / 4 ? -1 : 1));
        }
    });
    addEventListener('resize', () => isShown() && fit());
    addEventListener('beforeprint', () => isShown() && leave());
})();
